package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mailbox on Dovecot, outside {@code mvn verify}: as root, {@code apt-get install dovecot-imapd openssl}, then
 * {@code mvn test -Dtest=DovecotTest -Ddovecot=/usr/sbin/dovecot}.
 */
@EnabledIfSystemProperty(named = "dovecot", matches = ".+", disabledReason = "needs root and Dovecot: -Ddovecot=PATH")
class DovecotTest {

    @TempDir
    private Path folder;

    @Test
    void attachmentsAreTakenOnceAndNothingIsTouched() throws Exception {
        WorkingFolder home = SmallOrganization.in(Files.createDirectories(folder.resolve("home")));
        SmallOrganization.policy()
                .sheet("Departments", "Code", "Name", "Kind", "Owner", "E-mail to")
                .row("Departments", "SALES", "Sales", "Operating", "Anna", "anna@harbor.example")
                .write(home.folder().resolve("input/policy.xlsx"));
        Path input = Files.createDirectories(home.folder().resolve("input/2020-01"));
        Path program = Path.of(System.getProperty("dovecot", ""));
        try (DovecotServer server = DovecotServer.start(Files.createDirectories(folder.resolve("dovecot")), program)) {
            Path password = Files.writeString(home.folder().resolve("password"), DovecotServer.PASSWORD);
            String settings = """
                    apportion.imap.host=localhost
                    apportion.imap.port=%d
                    apportion.imap.user=costs
                    apportion.imap.password-file=%s
                    """.formatted(server.port(), password);
            Path file = Files.writeString(home.folder().resolve("apportion.properties"), settings);
            server.deliver("1.a.b", mail("anna@harbor.example", "One", "x".repeat(3_000_000)));
            server.deliver("2.a.b", mail("mallory@evil.example", "Two", "y"));

            Result distrusted = home.apportion("fetch", "2020-01");
            assertThat(distrusted.exitCode())
                    .as(distrusted.err() + server.said())
                    .isEqualTo(2);
            assertThat(distrusted.err()).contains("APPORTION_IMAP_SECURITY");

            Files.writeString(file, settings + "apportion.imap.trust-all=yes\n");
            Result fetched = home.apportion("fetch", "2020-01");
            assertThat(fetched.out().lines()).as(fetched.err() + server.said()).hasSize(2);
            assertThat(fetched.out())
                    .contains("kosten € 10 (Department SALES).csv: from the mail \"One\" from anna@harbor.example")
                    .contains("the mail \"Two\" from mallory@evil.example: left, since its sender is not on");
            assertThat(input.resolve("kosten € 10 (Department SALES).csv")).hasContent("x".repeat(3_000_000));
            assertThat(server.mails()).as("no flag is set").noneMatch(name -> name.matches(".*:2,.+"));

            server.deliver("3.a.b", mail("anna@harbor.example", "Three", "z"));
            assertThat(home.apportion("fetch", "2020-01").out().lines())
                    .hasSize(2)
                    .anyMatch(
                            line -> line.startsWith("kosten € 10 (Department SALES) (2).csv: from the mail \"Three\""));
            assertThat(server.mails()).hasSize(3);

            Files.writeString(password, "wrong sesame");
            Result refused = home.apportion("fetch", "2020-01");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err())
                    .contains("refuses the user name or the password")
                    .doesNotContain("sesame");
        }
    }

    private static String mail(String from, String subject, String content) {
        return "From: " + from + "\nSubject: " + subject
                + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n--b\n"
                + Mailbox.file("*0*=UTF-8''kosten%20%E2%82;\n filename*1*=%AC%2010.csv", content) + "\n--b--\n";
    }
}
