package dev.apportion.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/settings.md says what the code says. With -Dsettings.write=true it is written first. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("docs/settings.md");

    @Test
    void thePageListsEverySetting() throws Exception {
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("written anew by mvn test -Dtest=SettingsPageTest -DargLine=-Dsettings.write=true")
                .isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Settings

                A setting is an environment variable or a line of `apportion.properties`, a file in UTF-8 in the working folder:

                ```
                apportion.smtp.host=mail.example
                apportion.mail.contact=Controlling, controlling@harbor.example
                ```

                The environment goes over the file. An empty variable is not set. `apportion config` lists all settings with their
                values and says where these come from; a wrong value is told with what is accepted, and exits 2.

                Secrets are not for the file. They come from their variable, or from a file that the variable with `_FILE` at its end
                names; that path may stand in `apportion.properties`, for instance as `apportion.smtp.password-file`.

                | variable | in the file | meaning | accepts | default |
                |---|---|---|---|---|
                """);
        for (Setting<?> setting : Setting.all()) {
            page.append("| `").append(setting.variable()).append('`');
            if (setting.isSecret()) {
                page.append(" or `…_FILE`");
            }
            page.append(" | ")
                    .append(setting.mayStandInFile() ? "`" + setting.property() + "`" : "no")
                    .append(" | ")
                    .append(setting.meaning())
                    .append(" | ")
                    .append(setting.type())
                    .append(" | ")
                    .append(setting.otherwiseInWords())
                    .append(" |\n");
        }
        return page.toString();
    }
}
