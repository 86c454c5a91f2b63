package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.PostgresServer;
import dev.apportion.endtoend.WorkingFolder.Result;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A ledger that is moved is the same ledger")
class LedgerMoveTest {

    private final String address = PostgresServer.newDatabase();

    @AfterEach
    void forget() {
        System.clearProperty(PostgresLedgerTest.LEDGER);
    }

    @Test
    @DisplayName("There, a month there, and back: as if it had never left")
    void thereAndBack(@TempDir Path homes) throws Exception {
        WorkingFolder stayed = company(homes.resolve("stayed"));
        PathUtils.copyDirectory(stayed.folder(), homes.resolve("moved"));
        WorkingFolder moved = new WorkingFolder(homes.resolve("moved"));
        for (WorkingFolder folder : List.of(stayed, moved)) {
            done(folder, "run", "2026-04");
            done(folder, "close", "2026-04", "--by", "ann");
        }
        String last = lastHash(moved);
        done(moved, "ledger", "move", address);
        assertThat(moved.apportion("status").out()).contains("There are no runs yet");
        System.setProperty(PostgresLedgerTest.LEDGER, address);
        assertThat(lastHash(moved)).isEqualTo(last);
        assertThat(moved.apportion("backup").err()).contains("pg_dump", "apportion audit");
        assertThat(moved.apportion("backup").exitCode()).isEqualTo(2);
        done(moved, "run", "2026-05");
        done(moved, "run", "2026-05");
        done(moved, "audit");
        done(moved, "ledger", "move", "embedded");
        System.clearProperty(PostgresLedgerTest.LEDGER);
        done(stayed, "run", "2026-05");
        done(moved, "audit");
        assertThat(moved.hashes("2026-04")).isEqualTo(stayed.hashes("2026-04"));
        assertThat(moved.hashes("2026-05")).isEqualTo(stayed.hashes("2026-05"));
        assertThat(LedgerRows.of(moved.folder().resolve("data")))
                .isEqualTo(LedgerRows.of(stayed.folder().resolve("data")));
        for (WorkingFolder folder : List.of(stayed, moved)) {
            Files.writeString(folder.folder().resolve("input/2026-05/more.csv"), MORE);
            done(folder, "run", "2026-05");
        }
        assertThat(moved.hashes("2026-05")).isEqualTo(stayed.hashes("2026-05"));
    }

    private static final String MORE = """
            Department;Type;Activity code;Account;Description;Amount
            OPS;Operation;RUN-OPS;5000;Late;3.00
            """;

    @Test
    @DisplayName("What holds something is no target, and where nothing is nothing is moved")
    void refused(@TempDir Path home) throws Exception {
        WorkingFolder folder = company(home);
        assertThat(folder.apportion("ledger", "move", address).err()).contains("There is no ledger");
        assertThat(folder.apportion("ledger", "move", "embedded").err()).contains("The ledger is embedded");
        done(folder, "run", "2026-04");
        System.setProperty(PostgresLedgerTest.LEDGER, address);
        done(folder, "run", "2026-04");
        assertThat(folder.apportion("ledger", "move", "embedded").err()).contains("holds a ledger already");
        assertThat(folder.apportion("ledger", "move", address).err()).contains("already", "pg_dump");
        System.clearProperty(PostgresLedgerTest.LEDGER);
        Result move = folder.apportion("ledger", "move", address);
        assertThat(move.err()).contains("holds tables already. Nothing was moved.");
        assertThat(move.exitCode()).isEqualTo(2);
        assertThat(folder.apportion("audit").out())
                .as("as it was recorded, but not the only ledger of this folder")
                .containsOnlyOnce("The ledger lacks entry 1")
                .doesNotContain("The figures of");
    }

    @Test
    @DisplayName("Killed on the way, the source is as it was, the target says what it is, and the same command ends it")
    void killed(@TempDir Path home) throws Exception {
        WorkingFolder folder = company(home);
        done(folder, "run", "2026-04");
        String last = lastHash(folder);
        Process move = new ProcessBuilder(ChildProcess.command(folder, List.of(), "ledger", "move", address))
                .redirectErrorStream(true)
                .start();
        PostgresServer.waitForTable(address, "unfinished_move");
        move.destroyForcibly().waitFor();
        System.setProperty(PostgresLedgerTest.LEDGER, address);
        for (List<String> command : List.of(List.of("status"), List.of("run", "2026-04"))) {
            Result told = folder.apportion(command.toArray(String[]::new));
            assertThat(told.out() + told.err()).contains("did not end", "apportion ledger move");
            assertThat(told.exitCode()).isEqualTo(4);
        }
        System.clearProperty(PostgresLedgerTest.LEDGER);
        assertThat(lastHash(folder)).isEqualTo(last);
        done(folder, "ledger", "move", address);
        System.setProperty(PostgresLedgerTest.LEDGER, address);
        assertThat(lastHash(folder)).isEqualTo(last);
    }

    private static WorkingFolder company(Path home) throws Exception {
        WorkingFolder folder = new SmallCompany(home, "EUR")
                .operating("OPS", "LAB")
                .cost("OPS", "10.00")
                .cost("LAB", "7.00")
                .write();
        Files.createDirectories(home.resolve("input/2026-05"));
        Files.copy(home.resolve("input/2026-04/costs.csv"), home.resolve("input/2026-05/costs.csv"));
        return folder;
    }

    private static void done(WorkingFolder folder, String... words) {
        Result result = folder.apportion(words);
        assertThat(result.exitCode())
                .as(String.join(" ", words) + result.out() + result.err())
                .isLessThanOrEqualTo(1);
    }

    private static String lastHash(WorkingFolder folder) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(folder.folder().resolve("data"))) {
            var entries = new Ledger(database.dataSource()).audit().entries();
            return entries.get(entries.size() - 1).hash();
        }
    }
}
