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
            description = "Who does this. Default: " + VARIABLE + " from the environment, else your user name.")
    private @Nullable String name;

    String name() {
        return StringUtils.firstNonBlank(name, System.getenv(VARIABLE), System.getProperty("user.name"), "unknown");
    }
}
