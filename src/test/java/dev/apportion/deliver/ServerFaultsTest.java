package dev.apportion.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.ledger.Outbox;
import dev.apportion.setting.SettingValues;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What mail servers say when they don't just say yes. */
class ServerFaultsTest {

    @TempDir
    Path home;

    private DeliveryFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new DeliveryFixture(home);
        fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of("ben@harbor.example"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aTemporaryErrorIsTriedAgainAfterAWait() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        try (ScriptedServer server =
                new ScriptedServer(line -> line.equals(".") && tries.incrementAndGet() < 3 ? "451 4.3.0 busy" : null)) {
            assertThat(fixture.deliver(to(server))).hasToString("1 message sent");
            assertThat(server.taken).containsExactly(List.of("anna@harbor.example", "ben@harbor.example"));
        }
        assertThat(fixture.pauses).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(only().state()).isEqualTo(Outbox.State.SENT);
    }

    @Test
    void aTemporaryErrorThatStaysLeavesTheMessageWaiting() throws Exception {
        try (ScriptedServer server = new ScriptedServer(line -> line.startsWith("MAIL") ? "421 4.3.2 closing" : null)) {
            assertThat(fixture.deliver(to(server))).hasToString("1 message waiting to be retried");
        }
        assertThat(fixture.pauses).hasSize(3);
        assertThat(only().state()).isEqualTo(Outbox.State.WAITING);
        assertThat(only().note()).contains("421 4.3.2 closing");
        try (ScriptedServer server = new ScriptedServer(line -> null)) {
            assertThat(fixture.deliver(to(server))).hasToString("1 message sent");
        }
    }

    @Test
    void aPermanentErrorIsNotTriedAgain() throws Exception {
        try (ScriptedServer server = new ScriptedServer(line -> line.equals(".") ? "554 5.7.1 spam" : null)) {
            DeliveryReport report = fixture.deliver(to(server));
            assertThat(report).hasToString("1 message refused");
            assertThat(report.problems()).singleElement().asString().contains("554 5.7.1 spam");
            assertThat(server.heard.stream().filter(line -> line.equals("."))).hasSize(1);
        }
        assertThat(fixture.pauses).isEmpty();
        assertThat(only().state()).isEqualTo(Outbox.State.FAILED);
    }

    @Test
    void aGoodRecipientGetsItThoughTheOtherIsRefused() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer(line -> line.startsWith("RCPT TO:<ben") ? "550 5.1.1 no such user" : null)) {
            assertThat(fixture.deliver(to(server))).hasToString("1 message refused");
            assertThat(server.taken).containsExactly(List.of("anna@harbor.example"));
        }
        assertThat(only().accepted()).containsExactly("anna@harbor.example");
        assertThat(only().note()).contains("ben@harbor.example").contains("550 5.1.1 no such user");
        try (ScriptedServer server = new ScriptedServer(line -> null)) {
            assertThat(fixture.deliver(to(server))).hasToString("1 message sent");
            assertThat(server.taken).containsExactly(List.of("ben@harbor.example"));
        }
    }

    @Test
    void onlyThePostponedRecipientIsTriedAgain() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer(line ->
                line.startsWith("RCPT TO:<ben") && tries.incrementAndGet() == 1 ? "452 4.2.2 mailbox full" : null)) {
            assertThat(fixture.deliver(to(server))).hasToString("1 message sent");
            assertThat(server.taken).containsExactly(List.of("anna@harbor.example"), List.of("ben@harbor.example"));
        }
    }

    @Test
    void aConnectionLostBeforeTheMessageIsMadeAnew() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        try (ScriptedServer server =
                new ScriptedServer(line -> line.startsWith("DATA") && tries.incrementAndGet() == 1 ? "" : null)) {
            assertThat(fixture.deliver(to(server))).hasToString("1 message sent");
            assertThat(server.taken).hasSize(1);
        }
    }

    @Test
    void onlyFromItsEndOnIsAMessageUncertain() throws Exception {
        Map<String, Outbox.State> states = new ConcurrentHashMap<>();
        try (ScriptedServer server = new ScriptedServer(line -> {
            // Another connection than the one that sends sees what is committed only.
            states.put(StringUtils.substringBefore(line, ":"), only().state());
            return null;
        })) {
            assertThat(fixture.deliver(to(server))).hasToString("1 message sent");
        }
        assertThat(states)
                .containsEntry("MAIL FROM", Outbox.State.WAITING)
                .containsEntry("RCPT TO", Outbox.State.WAITING)
                .containsEntry("DATA", Outbox.State.WAITING)
                .containsEntry(".", Outbox.State.SENDING);
    }

    @Test
    void aConnectionLostBeforeTheAnswerLeavesItUncertain() throws Exception {
        try (ScriptedServer server = new ScriptedServer(line -> line.equals(".") ? "" : null)) {
            assertThat(fixture.deliver(to(server))).hasToString("1 message uncertain");
            assertThat(server.heard.stream().filter(line -> line.equals("."))).hasSize(1);
        }
        assertThat(only().state()).isEqualTo(Outbox.State.SENDING);
        try (ScriptedServer server = new ScriptedServer(line -> null)) {
            assertThat(fixture.deliver(to(server))).hasToString("1 message uncertain");
            assertThat(server.taken).isEmpty();
            assertThat(fixture.delivery(to(server)).deliver(true)).hasToString("1 message sent");
        }
    }

    @Test
    void whatACrashCaughtOnItsWayGoesAgainOnlyWhenAskedFor() throws Exception {
        try (ScriptedServer server = new ScriptedServer(line -> null)) {
            Delivery delivery = fixture.delivery(to(server));
            delivery.prepare();
            fixture.ledger.outbox().mark(only().id(), Outbox.State.SENDING, null, DeliveryFixture.NOW);
            assertThat(delivery.deliver(false)).hasToString("1 message uncertain");
            assertThat(server.heard).isEmpty();
            assertThat(delivery.deliver(true)).hasToString("1 message sent");
        }
    }

    @Test
    void whatIsNoAddressIsRefusedWithoutAskingTheServer() throws Exception {
        fixture.department("310", "Markets", List.of("a b@harbor.example"), List.of());
        try (ScriptedServer server = new ScriptedServer(line -> null)) {
            assertThat(fixture.deliver(to(server))).hasToString("1 message refused");
            assertThat(server.heard).isEmpty();
        }
        assertThat(only().note()).contains("is not a valid mail address");
    }

    @Test
    void aServerThatIsNotThereLeavesEverythingWaiting() throws Exception {
        ScriptedServer server = new ScriptedServer(line -> null);
        server.close();
        DeliveryReport report = fixture.deliver(to(server));
        assertThat(report).hasToString("1 message waiting to be retried");
        assertThat(report.problems()).singleElement().asString().contains("Could not connect to the mail server");
        assertThat(only().state()).isEqualTo(Outbox.State.WAITING);
    }

    @Test
    void turnsToTlsBeforeItSaysAnythingElse() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ServerFaultsTest::offerTls)) {
            assertThat(fixture.deliver(to(server, "starttls", "yes"))).hasToString("1 message sent");
            assertThat(server.heard).element(1).isEqualTo("STARTTLS");
            assertThat(server.heard).element(2).asString().startsWith("EHLO");
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForEndsTheDelivery() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ServerFaultsTest::offerTls)) {
            assertThat(fixture.deliver(to(server, "starttls", "no"))).hasToString("1 message waiting to be retried");
            assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL"));
        }
        assertThat(fixture.pauses).isEmpty();
    }

    private static @Nullable String offerTls(String line) {
        return line.startsWith("EHLO") ? "250-here\r\n250 STARTTLS" : null;
    }

    private Outbox.Message only() {
        assertThat(fixture.outbox()).hasSize(1);
        return fixture.outbox().get(0);
    }

    private static MailSettings to(ScriptedServer server) {
        return to(server, "none", "no");
    }

    private static MailSettings to(ScriptedServer server, String security, String trustAll) {
        return MailSettings.from(SettingValues.of(Map.of(
                "APPORTION_SMTP_HOST",
                "127.0.0.1",
                "APPORTION_SMTP_PORT",
                Integer.toString(server.port()),
                "APPORTION_SMTP_SECURITY",
                security,
                "APPORTION_SMTP_TRUST_ALL",
                trustAll,
                "APPORTION_SMTP_FROM",
                "finance@harbor.example")));
    }
}
