package dev.apportion.cli;

import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who does it: as named, else as APPORTION_USER says, else the name that this computer knows the user by. */
final class PersonOption {

    static final String VARIABLE = "APPORTION_USER";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Your name, for the audit log. Default: " + VARIABLE + " from the environment, or else"
                    + " your user name.")
    private @Nullable String name;

    String name() {
        return StringUtils.firstNonBlank(name, System.getenv(VARIABLE), System.getProperty("user.name"), "unknown");
    }
}
