package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Outbox;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that sends a mail is killed where the server waits for it. */
class KilledMailTest {

    private static final String OCTOBER = "2026-10";

    @ParameterizedTest(name = "killed at {0}, the message is {1}")
    @DisplayName("Only from the end of its text on is an interrupted mail uncertain")
    @CsvSource({"DATA, WAITING", "., SENDING"})
    void killed(String at, Outbox.State left, @TempDir Path folder) throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("Departments", "Code", "Name", "Kind", "E-mail to")
                .row("Departments", "SALES", "Sales", "Operating", "ann@sales.example")
                .write(folder.resolve("input/policy.xlsx"));
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process run = start(folder, server.getLocalPort());
            try (Socket client = server.accept()) {
                answerUntil(at, client);
                run.destroyForcibly().waitFor();
            }
            assertThat(state(folder)).isEqualTo(left);
            CompletableFuture<WorkingFolder.Result> again =
                    CompletableFuture.supplyAsync(() -> home.apportion(mail(server.getLocalPort()), "run", OCTOBER));
            if (left == Outbox.State.WAITING) {
                try (Socket client = server.accept()) {
                    answerUntil("QUIT", client);
                }
            }
            assertThat(again.get(1, TimeUnit.MINUTES).exitCode()).isEqualTo(left == Outbox.State.WAITING ? 0 : 1);
            assertThat(state(folder)).isEqualTo(left == Outbox.State.WAITING ? Outbox.State.SENT : left);
        }
    }

    private static Outbox.State state(Path folder) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            List<Outbox.Message> messages =
                    new Ledger(database.dataSource()).outbox().ofPeriod(Period.parse(OCTOBER));
            assertThat(messages).hasSize(1);
            return messages.get(0).state();
        }
    }

    private static Process start(Path home, int port) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        ChildProcess.command(new WorkingFolder(home), List.of(), "run", OCTOBER))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(mail(port));
        return builder.start();
    }

    private static Map<String, String> mail(int port) {
        return Map.of(
                "APPORTION_SMTP_HOST",
                "127.0.0.1",
                "APPORTION_SMTP_PORT",
                Integer.toString(port),
                "APPORTION_SMTP_SECURITY",
                "none",
                "APPORTION_SMTP_FROM",
                "finance@sales.example");
    }

    /** Talks as a mail server does, up to a line that it leaves without an answer. */
    private static void answerUntil(String last, Socket client) throws Exception {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
        boolean text = false;
        for (String line = in.readLine(); line != null && !line.equals(last); line = in.readLine()) {
            if (!text || line.equals(".")) {
                text = line.equals("DATA");
                out.write((text ? "354 go on\r\n" : "250 fine\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
