package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ArtemisBroker;
import dev.apportion.PostgresServer;
import dev.apportion.endtoend.WorkingFolder.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Workers in other processes give what one process gives")
class WorkersTest {

    @TempDir
    Path folder;

    @TempDir
    Path brokerFolder;

    private ArtemisBroker broker;
    private WorkingFolder home;
    private Map<String, String> settings = Map.of();
    private final List<Process> workers = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        home = WorkingFolder.ofSamples(folder.resolve("shared"));
        String ledger = PostgresServer.newDatabase();
        broker = new ArtemisBroker(brokerFolder);
        settings = Map.of(
                "APPORTION_LEDGER",
                ledger,
                "APPORTION_BROKER",
                broker.url(),
                "APPORTION_BROKER_USER",
                ArtemisBroker.USER,
                "APPORTION_BROKER_PASSWORD",
                ArtemisBroker.PASSWORD);
    }

    @AfterEach
    void end() throws Exception {
        settings.keySet().forEach(System::clearProperty);
        for (Process worker : workers) {
            worker.destroyForcibly().waitFor();
        }
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    @DisplayName("The samples by two workers: the same workbooks, mails, control totals and rows")
    void samples() throws Exception {
        WorkingFolder embedded = WorkingFolder.ofSamples(folder.resolve("embedded"));
        worker();
        worker();
        for (String period : List.of("2026-09", "2026-10")) {
            Result expected = embedded.apportion("run", period);
            Result actual = shared("run", period);
            assertThat(actual.exitCode())
                    .as(actual.out() + actual.err() + workersSaid())
                    .isEqualTo(expected.exitCode());
            assertThat(home.hashes(period)).isEqualTo(embedded.hashes(period)).isNotEmpty();
        }
        Map<String, List<String>> rows = LedgerRows.of(embedded.folder().resolve("data"));
        settings.forEach(System::setProperty);
        Map<String, List<String>> actual = LedgerRows.of(home.folder().resolve("data"));
        actual.remove("LEDGER_IDENTITY");
        actual.forEach((table, same) ->
                assertThat(same.equals(rows.get(table))).as(table).isTrue());
        assertThat(home.apportion("audit").exitCode()).isZero();
    }

    private Result shared(String... words) {
        settings.forEach(System::setProperty);
        try {
            return home.apportion(words);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    private void worker() throws Exception {
        workers.add(process("worker", "--parts", "2"));
    }

    private Process process(String... words) throws Exception {
        List<String> options = new ArrayList<>();
        settings.forEach((name, value) -> options.add("-D" + name + "=" + value));
        Path said = folder.resolve("said-" + words[0] + workers.size() + ".txt");
        return new ProcessBuilder(ChildProcess.command(home, options, words))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private String workersSaid() throws Exception {
        StringBuilder said = new StringBuilder();
        for (int number = 0; number < workers.size(); number++) {
            said.append(Files.readString(folder.resolve("said-worker" + number + ".txt")));
        }
        return said.toString();
    }
}
