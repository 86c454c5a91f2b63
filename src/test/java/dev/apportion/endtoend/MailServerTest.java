package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Outbox;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole runs against Exim with TLS and a log-in, outside {@code mvn verify}:
 * as root, {@code apt-get install exim4-daemon-light}, then {@code mvn test -Dtest=MailServerTest -Dexim=/usr/sbin/exim4}.
 */
@EnabledIfSystemProperty(named = "exim", matches = ".+")
class MailServerTest {

    private static final Period OCTOBER = Period.parse("2026-10");
    private static final int DEPARTMENTS = 200;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private EximServer server;

    @BeforeEach
    void startServer() throws Exception {
        List<String> people = new ArrayList<>(List.of("later", "full", "good"));
        IntStream.range(0, DEPARTMENTS).forEach(number -> people.add(person(number)));
        server = EximServer.in(
                Files.createDirectories(folder.resolve("server")), System.getProperty("exim", ""), people);
        server.start();
    }

    @AfterEach
    void killServer() throws Exception {
        server.kill();
    }

    @Test
    void acceptedRefusedLaterFullAndOneOfTwo() throws Exception {
        Path home = organization(List.of("d000", "nobody", "full", "later", "good@example.com; nobody"));
        Process run = start(home, Map.of(), "run", "2026-10");
        waitForMessages(2);
        server.open();
        assertThat(run.waitFor(90, TimeUnit.SECONDS)).isTrue();
        server.settle();
        assertThat(counts(server.mailboxes())).isEqualTo(Map.of("d000", 1, "good", 1, "later", 1));
        Map<String, Outbox.Message> outbox = outbox(home);
        assertThat(outbox.get("d000@example.com").state()).isEqualTo(Outbox.State.SENT);
        assertThat(outbox.get("later@example.com").state()).isEqualTo(Outbox.State.SENT);
        assertThat(outbox.get("nobody@example.com").note()).contains("No such user here");
        assertThat(outbox.get("full@example.com").note()).contains("Mailbox full");
        Outbox.Message both = outbox.get("good@example.com, nobody@example.com");
        assertThat(both.state()).isEqualTo(Outbox.State.FAILED);
        assertThat(both.accepted()).isEqualTo("good@example.com");
        // Again: nobody gets anything twice.
        assertThat(start(home, Map.of(), "send", "2026-10").waitFor(90, TimeUnit.SECONDS))
                .isTrue();
        server.settle();
        assertThat(counts(server.mailboxes())).isEqualTo(Map.of("d000", 1, "good", 1, "later", 1));
        assertThat(everythingWrittenBy(home)).doesNotContain(EximServer.PASSWORD);
    }

    @Test
    void serverKilledThenSenderKilledHalfWayThroughTwoHundred() throws Exception {
        Path home = organization(
                IntStream.range(0, DEPARTMENTS).mapToObj(MailServerTest::person).toList());
        Process run = start(home, Map.of("APPORTION_SMTP_TRIES", "1"), "run", "2026-10");
        waitForMessages(80);
        server.kill();
        assertThat(run.waitFor(90, TimeUnit.SECONDS)).isTrue();
        server.start();
        long before = server.taken();
        Process send = start(home, Map.of(), "send", "2026-10");
        waitForMessages(before + 60);
        send.destroyForcibly().waitFor();
        assertThat(start(home, Map.of(), "send", "2026-10").waitFor(90, TimeUnit.SECONDS))
                .isTrue();
        server.settle();

        Map<String, Integer> received = counts(server.mailboxes());
        int uncertain = 0;
        for (Outbox.Message message : outbox(home).values()) {
            int copies = received.getOrDefault(message.recipient().replace("@example.com", ""), 0);
            if (message.state() == Outbox.State.SENDING) {
                uncertain++;
                assertThat(copies).as(message.recipient()).isLessThanOrEqualTo(1);
            } else {
                assertThat(message.state()).as(message.recipient()).isEqualTo(Outbox.State.SENT);
                assertThat(copies).as(message.recipient()).isEqualTo(1);
            }
        }
        assertThat(outbox(home)).hasSize(DEPARTMENTS);
        // At most one message was in the air at each of the two kills.
        assertThat(uncertain).isLessThanOrEqualTo(2);
        System.out.println("Uncertain of " + DEPARTMENTS + ": " + uncertain);
    }

    @Test
    void wrongPasswordAndUnknownCertificateAreToldOnce() throws Exception {
        Path home = organization(List.of("d000", "d001"));
        Path wrong = Files.writeString(folder.resolve("wrong"), "guessed 4711\n");
        Map<String, String> guessed =
                Map.of("APPORTION_SMTP_PASSWORD_FILE", wrong.toString(), "APPORTION_SMTP_TRIES", "1");
        assertThat(start(home, guessed, "run", "2026-10").waitFor(90, TimeUnit.SECONDS))
                .isTrue();
        assertThat(Files.readString(home.resolve("printed")))
                .containsOnlyOnce("APPORTION_SMTP_USER")
                .contains("535");
        assertThat(everythingWrittenBy(home)).doesNotContain("guessed 4711");

        Process send = start(
                home,
                Map.of("APPORTION_SMTP_TRIES", "1", "JAVA_TOOL_OPTIONS", "-Djavax.net.ssl.trustStore=/dev/null"),
                "send",
                "2026-10");
        assertThat(send.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(home.resolve("printed"))).contains("a certificate of your own");
        assertThat(server.taken()).isZero();
    }

    private void waitForMessages(long many) throws IOException, InterruptedException {
        for (long until = System.nanoTime() + 60_000_000_000L; server.taken() < many; ) {
            assertThat(System.nanoTime())
                    .as("No " + many + " messages in a minute")
                    .isLessThan(until);
            Thread.sleep(5);
        }
    }

    private static String person(int number) {
        return String.format("d%03d", number);
    }

    /** A department for each person (or people), with one invoice. */
    private Path organization(List<String> people) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        PolicyWorkbook policy =
                new PolicyWorkbook("EUR", "en-US").sheet("Departments", "Code", "Name", "Kind", "E-mail to");
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < people.size(); number++) {
            String code = "D" + (100 + number);
            policy.row("Departments", code, "Department " + number, "Operating", people.get(number) + "@example.com")
                    .row("Operations", "O" + (100 + number), "Services " + number, code);
            lines.append(code + ",O" + (100 + number) + ",6000,Services,2026-10-05," + (1000 + number) + ".00\n");
        }
        WorkingFolder working = SmallOrganization.in(home);
        policy.write(home.resolve("input/policy.xlsx"));
        SmallOrganization.put(working, "2026-10/costs.csv", lines.toString());
        return home;
    }

    private Process start(Path home, Map<String, String> environment, String... words) throws IOException {
        List<String> options = environment.containsKey("JAVA_TOOL_OPTIONS") ? List.of() : server.trust();
        ProcessBuilder builder = new ProcessBuilder(ChildProcess.command(new WorkingFolder(home), options, words))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("printed").toFile());
        builder.environment().putAll(server.environment());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Map<String, Integer> counts(Map<String, Set<String>> mailboxes) {
        Map<String, Integer> counts = new TreeMap<>();
        mailboxes.forEach((person, messages) -> counts.put(person, messages.size()));
        return counts;
    }

    private static Map<String, Outbox.Message> outbox(Path home) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(home.resolve("data"))) {
            Map<String, Outbox.Message> rows = new TreeMap<>();
            new Ledger(database.dataSource())
                    .outbox()
                    .ofPeriod(OCTOBER)
                    .forEach(message -> rows.put(message.recipient(), message));
            return rows;
        }
    }

    /** All that lies in the data and output folders and was printed, as one text. */
    private static String everythingWrittenBy(Path home) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
