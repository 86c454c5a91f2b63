package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings in the environment, which system properties stand for here, and in the working folder's file. */
class ConfigTest {

    private static final String CONTACT = "APPORTION_MAIL_CONTACT";

    @TempDir
    private Path home;

    private WorkingFolder folder;

    @BeforeEach
    void make() throws Exception {
        folder = new SmallCompany(home, "EUR")
                .operating("OPS")
                .cost("OPS", "10.00")
                .write();
    }

    @AfterEach
    void unset() {
        System.clearProperty(CONTACT);
    }

    @Test
    @DisplayName("config tells each setting's value and where it comes from, and shows no secret")
    void config() throws Exception {
        Path password = Files.writeString(home.resolve("password"), "hush");
        write("apportion.smtp.host=mail.example\napportion.mail.contact=Ann\napportion.smtp.password-file="
                + password.toString().replace("\\", "/") + "\n");
        System.setProperty(CONTACT, "Bob");
        Result config = folder.apportion("config");
        assertThat(config.exitCode()).as(config.err()).isZero();
        assertThat(config.out())
                .contains(
                        "APPORTION_HOME",
                        "APPORTION_SMTP_HOST = mail.example  (apportion.properties)",
                        "APPORTION_MAIL_CONTACT = Bob  (environment)",
                        "APPORTION_SMTP_PASSWORD = (secret)  (apportion.properties)",
                        "a whole number from 1 to 65535; default: 25, 587 or 465 by security")
                .doesNotContain("hush", "Ann");
        assertThat(config.out().lines()).allMatch(line -> line.length() <= 80 || line.contains(home.toString()));
    }

    @Test
    @DisplayName("config tells all wrong values; other commands tell the one that they need, once, and do nothing")
    void wrongValues() throws Exception {
        write("apportion.read.depth=deep\napportion.smtp.tries=0\n");
        Result config = folder.apportion("config");
        assertThat(config.exitCode()).isEqualTo(2);
        assertThat(config.err().lines())
                .containsExactly(
                        "apportion.smtp.tries in apportion.properties is \"0\"; write a whole number from 1 to 20.",
                        "apportion.read.depth in apportion.properties is \"deep\"; write a whole number from 1 to"
                                + " 999999999.");
        Result run = folder.apportion("run", SmallCompany.PERIOD);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("apportion.read.depth in apportion.properties is \"deep\"; write a whole number");
        assertThat(folder.apportion("check", SmallCompany.PERIOD).exitCode()).isEqualTo(2);
    }

    @Test
    @DisplayName("Limits and passwords of reading come from the folder's file, and a secret in it stops every command")
    void fileOfTheFolder() throws Exception {
        write("apportion.read.columns=1\n");
        assertThat(folder.apportion("run", SmallCompany.PERIOD).exitCode()).isEqualTo(3);
        write("apportion.smtp.password=hush\n");
        for (String command : new String[] {"status", "config", "check"}) {
            Result refused = folder.apportion(command);
            assertThat(refused.exitCode()).as(command).isEqualTo(2);
            assertThat(refused.err())
                    .contains("holds the secret apportion.smtp.password", "APPORTION_SMTP_PASSWORD_FILE")
                    .doesNotContain("hush");
        }
        assertThat(folder.apportion("config", "--help").exitCode()).isZero();
    }

    private void write(String lines) throws Exception {
        Files.writeString(home.resolve("apportion.properties"), lines);
    }
}
