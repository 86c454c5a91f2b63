package dev.apportion.cli.option;

import dev.apportion.folder.Home;
import dev.apportion.setting.Setting;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who does it: as named, else as the settings say, else the name that this computer knows the user by. */
public final class PersonOption {

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description =
                    "Your name, for the audit log. Default: the setting APPORTION_USER, or else your" + " user name.")
    private @Nullable String name;

    /** The name; never empty. */
    public String name(Home home) {
        return StringUtils.firstNonBlank(
                name, home.settings().orNull(Setting.USER), System.getProperty("user.name"), "unknown");
    }
}
