package dev.apportion.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.ledger.Outbox;
import dev.apportion.setting.SettingValues;
import dev.apportion.setting.WrongSettingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Against a complete mail server: plain, TLS from the first byte, log-in, batches. */
class RealServerTest {

    private static final String PASSWORD = "open sesame 4711";

    @TempDir
    Path home;

    private DeliveryFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new DeliveryFixture(home);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aMessageArrivesAsItWasMeant() throws Exception {
        GreenMail server = start(ServerSetup.PROTOCOL_SMTP);
        try {
            fixture.department("310", "Märkte", List.of("anna@harbor.example"), List.of());
            assertThat(fixture.deliver(settings(server, "none", Map.of()))).hasToString("1 message sent");
            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getFrom()[0]).hasToString("Test Organization <finance@harbor.example>");
            assertThat(message.getHeader("X-Unsent")).isNull();
            assertThat(message.getHeader("Date")).containsExactly("Mon, 2 Nov 2026 09:30:00 +0000");
            assertThat(message.getMessageID()).isEqualTo(fixture.outbox().get(0).messageId());
            assertThat(Parsed.attachments(message)).containsOnlyKeys("310 Märkte.xlsx");
        } finally {
            server.stop();
        }
    }

    @Test
    void logsInOverTls() throws Exception {
        GreenMail server = start(ServerSetup.PROTOCOL_SMTPS);
        try {
            server.setUser("finance@harbor.example", "finance", PASSWORD);
            Path file = Files.writeString(home.resolve("password"), PASSWORD + "\n");
            fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of());
            Map<String, String> login = Map.of(
                    "APPORTION_SMTP_USER", "finance",
                    "APPORTION_SMTP_PASSWORD_FILE", file.toString(),
                    "APPORTION_SMTP_TRUST_ALL", "yes");
            assertThat(fixture.deliver(settings(server, "tls", login))).hasToString("1 message sent");
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForEndsTheDelivery() throws Exception {
        GreenMail server = start(ServerSetup.PROTOCOL_SMTPS);
        try {
            fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of());
            assertThat(fixture.deliver(settings(server, "tls", Map.of())))
                    .hasToString("1 message waiting to be retried");
            assertThat(fixture.pauses).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void withoutStartTlsNothingGoes() throws Exception {
        GreenMail server = start(ServerSetup.PROTOCOL_SMTP);
        try {
            fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of());
            assertThat(fixture.deliver(settings(server, "starttls", Map.of())))
                    .hasToString("1 message waiting to be retried");
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aWrongPasswordShowsUpNowhere() throws Exception {
        GreenMail server = start(ServerSetup.PROTOCOL_SMTP);
        try {
            server.setUser("finance@harbor.example", "finance", "another");
            fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of());
            MailSettings settings = settings(
                    server,
                    "none",
                    Map.of(
                            "APPORTION_SMTP_USER",
                            "finance",
                            "APPORTION_SMTP_PASSWORD",
                            PASSWORD,
                            "APPORTION_MAIL_ATTACHMENT_PASSWORD",
                            "locked " + PASSWORD));
            DeliveryReport report = fixture.deliver(settings);
            assertThat(report).hasToString("1 message waiting to be retried");
            assertThat(report.problems()).singleElement().asString().contains("refuses the user name or the password");
            assertThat(settings + " " + report.problems() + fixture.outbox()).doesNotContain("sesame");
            assertThat(fixture.pauses).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aBatchGoesToEverybodyOnce() throws Exception {
        GreenMail server = start(ServerSetup.PROTOCOL_SMTP);
        try {
            List<String> everybody = new ArrayList<>();
            for (int number = 0; number < 100; number++) {
                everybody.add("r" + number + "@harbor.example");
                fixture.recipient("r" + number + "@harbor.example", List.of("310"), false, false);
            }
            fixture.department("310", "Markets", List.of(), List.of());
            assertThat(fixture.deliver(settings(server, "none", Map.of()))).hasToString("100 messages sent");
            List<String> got = new ArrayList<>();
            for (MimeMessage message : server.getReceivedMessages()) {
                got.addAll(Parsed.addresses(message));
            }
            assertThat(got).containsExactlyInAnyOrderElementsOf(everybody);
        } finally {
            server.stop();
        }
    }

    @Test
    void theOutboxStandsThoughTheCallersTransactionIsRolledBack() throws Exception {
        GreenMail server = start(ServerSetup.PROTOCOL_SMTP);
        try {
            fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of());
            MailSettings settings = settings(server, "none", Map.of());
            TransactionTemplate step =
                    new TransactionTemplate(new JdbcTransactionManager(fixture.database.dataSource()));
            step.executeWithoutResult(status -> {
                try {
                    assertThat(fixture.deliver(settings)).hasToString("1 message sent");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                status.setRollbackOnly();
            });
            assertThat(fixture.outbox()).extracting(Outbox.Message::state).containsExactly(Outbox.State.SENT);
            assertThat(fixture.deliver(settings)).hasToString("nothing new to deliver");
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aRehearsalGoesToOneAddressAndLeavesTheOutboxAlone() throws Exception {
        GreenMail server = start(ServerSetup.PROTOCOL_SMTP);
        try {
            fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of("ben@harbor.example"));
            MailSettings settings = settings(server, "none", Map.of());
            assertThat(fixture.deliver(settings.redirectedTo("me@harbor.example")))
                    .hasToString("1 message sent for rehearsal");
            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(Parsed.addresses(message)).containsExactly("me@harbor.example");
            assertThat(message.getSubject()).startsWith("[REHEARSAL] ");
            assertThat(Parsed.text(message)).contains("would have gone to anna@harbor.example, ben@harbor.example");
            assertThat(fixture.outbox()).isEmpty();
            assertThat(fixture.deliver(settings)).hasToString("1 message sent");
        } finally {
            server.stop();
        }
    }

    @Test
    void mailOutsideTheAllowedDomainsNeverLeaves() throws Exception {
        GreenMail server = start(ServerSetup.PROTOCOL_SMTP);
        try {
            fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of("x@evil-harbor.example"))
                    .department("320", "IT", List.of("carl@sub.harbor.example"), List.of());
            MailSettings settings =
                    settings(server, "none", Map.of("APPORTION_MAIL_ALLOWED_DOMAINS", "harbor.example"));
            assertThat(fixture.deliver(settings)).hasToString("1 message sent, 1 refused");
            assertThat(Arrays.stream(server.getReceivedMessages()))
                    .singleElement()
                    .satisfies(message ->
                            assertThat(Parsed.addresses(message)).containsExactly("carl@sub.harbor.example"));
            assertThat(fixture.deliver(settings.redirectedTo("me@other.example")))
                    .hasToString("2 messages refused");
        } finally {
            server.stop();
        }
    }

    @Test
    void theRateLimitSpreadsMessages() throws Exception {
        GreenMail server = start(ServerSetup.PROTOCOL_SMTP);
        try {
            fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of())
                    .department("320", "IT", List.of("carl@harbor.example"), List.of());
            fixture.deliver(settings(server, "none", Map.of("APPORTION_SMTP_MESSAGES_A_MINUTE", "30")));
            assertThat(fixture.pauses).extracting(pause -> pause.toSeconds()).containsExactly(2L);
        } finally {
            server.stop();
        }
    }

    @Test
    void settingsThatMakeNoSenseSayWhichVariableIsWrong() {
        assertThatExceptionOfType(WrongSettingException.class)
                .isThrownBy(() -> MailSettings.from(SettingValues.of(Map.of("APPORTION_SMTP_HOST", "mail.example"))))
                .withMessageContaining("APPORTION_SMTP_FROM");
        assertThatExceptionOfType(WrongSettingException.class)
                .isThrownBy(() -> MailSettings.from(SettingValues.of(Map.of(
                        "APPORTION_SMTP_HOST", "mail.example",
                        "APPORTION_SMTP_FROM", "a@b.example",
                        "APPORTION_SMTP_PORT", "many"))))
                .withMessageContaining("APPORTION_SMTP_PORT is \"many\"");
    }

    private static GreenMail start(String protocol) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        return server;
    }

    private static MailSettings settings(GreenMail server, String security, Map<String, String> more) {
        int port = security.equals("tls")
                ? server.getSmtps().getPort()
                : server.getSmtp().getPort();
        Map<String, String> environment = new HashMap<>(more);
        environment.put("APPORTION_SMTP_HOST", "127.0.0.1");
        environment.put("APPORTION_SMTP_PORT", Integer.toString(port));
        environment.put("APPORTION_SMTP_SECURITY", security);
        environment.put("APPORTION_SMTP_FROM", "finance@harbor.example");
        return MailSettings.from(SettingValues.of(environment));
    }
}
