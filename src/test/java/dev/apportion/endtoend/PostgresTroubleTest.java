package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.PostgresServer;
import dev.apportion.endtoend.WorkingFolder.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A server that fails is told in one message, and the same command goes on where it stopped")
class PostgresTroubleTest {

    private static final String PERIOD = SmallCompany.PERIOD;

    private final String address = PostgresServer.newDatabase();

    @AfterEach
    void forget() {
        List.of("", "_USER", "_PASSWORD").forEach(name -> System.clearProperty(PostgresLedgerTest.LEDGER + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source_file", "written_workbook"})
    @DisplayName("A server that crashes and starts again in the middle of a run")
    void crash(String table, @TempDir Path homes) throws Exception {
        WorkingFolder expected = company(homes.resolve("expected"));
        PathUtils.copyDirectory(expected.folder(), homes.resolve("crashed"));
        WorkingFolder folder = new WorkingFolder(homes.resolve("crashed"));
        Result whole = expected.apportion("run", PERIOD);
        System.setProperty(PostgresLedgerTest.LEDGER, address);
        CompletableFuture<Void> crash =
                CompletableFuture.runAsync(() -> PostgresServer.crashWhenThereIsARow(address, table));
        Result first = folder.apportion("run", PERIOD);
        crash.join();
        if (first.exitCode() == 4) {
            assertThat(first.out() + first.err())
                    .contains("ledger in jdbc:postgresql:", "Run the same command again to go on")
                    .doesNotContain("Exception", "internal error");
        } else {
            assertThat(first.exitCode()).as(first.out() + first.err()).isEqualTo(whole.exitCode());
        }
        Result again = folder.apportion("run", PERIOD);
        assertThat(again.exitCode()).as(again.out() + again.err()).isEqualTo(whole.exitCode());
        assertThat(folder.hashes(PERIOD)).isEqualTo(expected.hashes(PERIOD));
        assertThat(folder.apportion("audit").exitCode()).isZero();
    }

    @Test
    @DisplayName("A run of another period that is under way is left alone by a run that recovers its own")
    void otherPeriod(@TempDir Path home) throws Exception {
        WorkingFolder folder = company(home);
        System.setProperty(PostgresLedgerTest.LEDGER, address);
        folder.apportion("run", PERIOD);
        String alive = "UPDATE batch_job_execution SET status = 'STARTED', exit_code = 'UNKNOWN', end_time = NULL";
        execute(alive);
        execute("UPDATE batch_step_execution SET status = 'STARTED', end_time = NULL");
        Files.createDirectories(home.resolve("input/2026-05"));
        Files.copy(home.resolve("input/2026-04/costs.csv"), home.resolve("input/2026-05/costs.csv"));
        Result other = folder.apportion("run", "2026-05");
        assertThat(other.exitCode()).as(other.out() + other.err()).isLessThanOrEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM batch_job_execution WHERE status = 'STARTED'"))
                .isOne();
        assertThat(count("SELECT COUNT(*) FROM batch_step_execution WHERE status = 'STARTED'"))
                .isPositive();
    }

    @Test
    @DisplayName("Who may not log in, or finds no database, or may not write, or is too old")
    void refused(@TempDir Path home) throws Exception {
        WorkingFolder folder = company(home);
        PostgresServer.execute("CREATE ROLE checked LOGIN PASSWORD 'right'");
        PostgresServer.askForThePasswordOf("checked");
        String unnamed = address.replaceFirst("user=[^&]*", "");
        set("", unnamed);
        set("_USER", "checked");
        set("_PASSWORD", "wrong");
        told(folder, "refuses the user or the password");
        set("_PASSWORD", "right");
        told(folder, "may not do what is needed", "permission denied");
        set("", unnamed.replaceFirst("/test[0-9]+", "/nowhere"));
        told(folder, "There is no database");
        set("", address);
        System.clearProperty(PostgresLedgerTest.LEDGER + "_USER");
        assertThat(folder.apportion("run", PERIOD).exitCode()).isLessThanOrEqualTo(1);
        execute("UPDATE flyway_schema_history SET version = '999' WHERE version = '100'");
        told(folder, "later version", "schema is 999");
    }

    @Test
    @DisplayName("Tables of another program are not touched")
    void foreignTables(@TempDir Path home) throws Exception {
        WorkingFolder folder = company(home);
        execute("CREATE TABLE theirs (id INTEGER)");
        set("", address);
        told(folder, "other tables", "currentSchema");
    }

    private static void told(WorkingFolder folder, String... words) {
        Result run = folder.apportion("run", PERIOD);
        assertThat(run.out() + run.err()).contains(words).doesNotContain("Exception", "right", "internal error");
        assertThat(run.exitCode()).isEqualTo(4);
    }

    private static void set(String name, String value) {
        System.setProperty(PostgresLedgerTest.LEDGER + name, value);
    }

    private static WorkingFolder company(Path home) throws IOException {
        return new SmallCompany(home, "EUR")
                .operating("OPS", "LAB")
                .cost("OPS", "10.00")
                .cost("LAB", "7.00")
                .write();
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(address);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
