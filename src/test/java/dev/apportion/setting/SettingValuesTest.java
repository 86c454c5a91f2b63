package dev.apportion.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingValuesTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("The environment goes over the file, the file over the default, and an empty variable is none")
    void precedence() throws Exception {
        Path file = write("""
                apportion.smtp.tries=7
                apportion.smtp.timeoutSeconds = 8
                apportion.mail.contact=Zoë
                apportion.smtp.back-off-seconds=9
                """);
        SettingValues settings = SettingValues.of(
                Map.of(
                        "APPORTION_SMTP_TRIES", "6",
                        "APPORTION_SMTP_TIMEOUT_SECONDS", " ",
                        "APPORTION_SMTP_TRUST_ALL", "yes"),
                file);
        assertThat(settings.get(Setting.SMTP_TRIES)).isEqualTo(6);
        assertThat(settings.origin(Setting.SMTP_TRIES)).isEqualTo(SettingValues.Origin.ENVIRONMENT);
        assertThat(settings.get(Setting.SMTP_TIMEOUT_SECONDS)).isEqualTo(8);
        assertThat(settings.origin(Setting.SMTP_TIMEOUT_SECONDS)).isEqualTo(SettingValues.Origin.FILE);
        assertThat(settings.get(Setting.SMTP_BACK_OFF_SECONDS)).isEqualTo(9);
        assertThat(settings.find(Setting.MAIL_CONTACT)).contains("Zoë");
        assertThat(settings.get(Setting.SMTP_TRUST_ALL)).isTrue();
        assertThat(settings.get(Setting.MAIL_ATTACHMENT_LIMIT_MB)).isEqualTo(20);
        assertThat(settings.origin(Setting.MAIL_ATTACHMENT_LIMIT_MB)).isEqualTo(SettingValues.Origin.DEFAULT);
        assertThat(settings.find(Setting.SMTP_HOST)).isEmpty();
    }

    @Test
    @DisplayName("Every setting is found by its environment variable and by its property")
    void bothNames() throws Exception {
        for (Setting<?> setting : Setting.all()) {
            SettingValues set = SettingValues.of(Map.of(setting.variable(), "x"));
            assertThat(set.origin(setting)).as(setting.variable()).isEqualTo(SettingValues.Origin.ENVIRONMENT);
            if (setting.mayStandInFile()) {
                SettingValues line = SettingValues.of(Map.of(), write(setting.property() + "=x"));
                assertThat(line.origin(setting)).as(setting.property()).isEqualTo(SettingValues.Origin.FILE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMTP_PORT|many|APPORTION_SMTP_PORT is \"many\"; write a whole number from 1 to 65535.",
                "SMTP_TRIES|21|APPORTION_SMTP_TRIES is \"21\"; write a whole number from 1 to 20.",
                "SMTP_SECURITY|ssl|APPORTION_SMTP_SECURITY is \"ssl\"; write none, starttls or tls.",
                "SMTP_TRUST_ALL|perhaps|APPORTION_SMTP_TRUST_ALL is \"perhaps\"; write yes or no.",
                "LOG_FORMAT|xml|APPORTION_LOG_FORMAT is \"xml\"; write text or json.",
                "LEDGER|jdbc:mysql://x?password=hush|APPORTION_LEDGER is \"jdbc:mysql://x?...\"; write the address of a"
                        + " PostgreSQL database, such as jdbc:postgresql://server.example:5432/apportion.",
            })
    @DisplayName("A wrong value is one message with the accepted form")
    void wrong(String name, String value, String message) {
        SettingValues settings = SettingValues.of(Map.of("APPORTION_" + name, value));
        Setting<?> setting = Setting.all().stream()
                .filter(each -> each.variable().equals("APPORTION_" + name))
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(WrongSettingException.class)
                .isThrownBy(() -> settings.find(setting))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apportion.smtp.password=hush|APPORTION_SMTP_PASSWORD_FILE",
                "apportion.ledger=jdbc:postgresql://db/x?password=hush|holds a password in apportion.ledger",
                "apportion.java-options=-Xmx4g|which only the environment can set: APPORTION_JAVA_OPTIONS.",
                "apportion.smtp.hots=x|\"apportion.smtp.hots\", which is no setting",
                "apportion.smtp.host=\\u12|cannot be read",
            })
    @DisplayName("What must not stand in the file is refused, without a secret in the message")
    void wrongFile(String line, String message) throws Exception {
        Path file = write(line);
        assertThatExceptionOfType(WrongSettingException.class)
                .isThrownBy(() -> SettingValues.of(Map.of(), file))
                .withMessageContaining(message)
                .withMessageNotContaining("hush");
    }

    @Test
    @DisplayName("A wrong line of the file is named by its key")
    void wrongLine() throws Exception {
        SettingValues settings = SettingValues.of(Map.of(), write("apportion.read.depth=0"));
        assertThatExceptionOfType(WrongSettingException.class)
                .isThrownBy(() -> settings.get(Setting.READ_DEPTH))
                .withMessageStartingWith("apportion.read.depth in apportion.properties is \"0\"; write");
    }

    @Test
    @DisplayName(
            "A secret comes from its variable or from the file that another names, as it is there, and is not shown")
    void secrets() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), " hush \n");
        SettingValues named = SettingValues.of(Map.of(), write("apportion.smtp.password-file=" + secret));
        assertThat(named.find(Setting.SMTP_PASSWORD)).contains(new Secret(" hush "));
        assertThat(named.shown(Setting.SMTP_PASSWORD)).isEqualTo("(secret)");
        assertThat(named.origin(Setting.SMTP_PASSWORD)).isEqualTo(SettingValues.Origin.FILE);
        SettingValues both = SettingValues.of(
                Map.of("APPORTION_SMTP_PASSWORD", "${x} ", "APPORTION_SMTP_PASSWORD_FILE", secret.toString()));
        assertThat(both.find(Setting.SMTP_PASSWORD)).contains(new Secret("${x} "));
        SettingValues nowhere = SettingValues.of(Map.of("APPORTION_SMTP_PASSWORD_FILE", folder + "/none"));
        assertThatExceptionOfType(WrongSettingException.class)
                .isThrownBy(() -> nowhere.find(Setting.SMTP_PASSWORD))
                .withMessageStartingWith("The file that APPORTION_SMTP_PASSWORD_FILE names cannot be read");
    }

    @Test
    @DisplayName("A list may have commas, semicolons or spaces in it")
    void lists() {
        assertThat(SettingValues.of(Map.of("APPORTION_MAIL_ALLOWED_DOMAINS", "a.example, b.example;c.example"))
                        .get(Setting.MAIL_ALLOWED_DOMAINS))
                .isEqualTo(List.of("a.example", "b.example", "c.example"));
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve(SettingValues.FILE), text);
    }
}
