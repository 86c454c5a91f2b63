package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.PostgresServer;
import dev.apportion.endtoend.WorkingFolder.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A ledger on PostgreSQL gives what the embedded one gives")
class PostgresLedgerTest {

    static final String LEDGER = "APPORTION_LEDGER";

    @AfterEach
    void forget() {
        System.clearProperty(LEDGER);
    }

    @Test
    @DisplayName("The samples: the same workbooks, mails, control totals and rows, month after month")
    void samples(@TempDir Path folder) throws Exception {
        WorkingFolder embedded = WorkingFolder.ofSamples(folder.resolve("embedded"));
        WorkingFolder server = WorkingFolder.ofSamples(folder.resolve("server"));
        String address = PostgresServer.newDatabase();
        for (String command : List.of("run 2026-09", "run 2026-10", "run 2026-10", "status", "explain 2026-10 IT")) {
            Result expected = embedded.apportion(command.split(" "));
            System.setProperty(LEDGER, address);
            Result actual = server.apportion(command.split(" "));
            System.clearProperty(LEDGER);
            assertThat(actual.exitCode())
                    .as(command + actual.out() + actual.err())
                    .isEqualTo(expected.exitCode());
        }
        for (String period : List.of("2026-09", "2026-10")) {
            assertThat(server.hashes(period)).isEqualTo(embedded.hashes(period)).isNotEmpty();
        }
        var rows = LedgerRows.of(embedded.folder().resolve("data"));
        System.setProperty(LEDGER, address);
        LedgerRows.of(server.folder().resolve("data"))
                .forEach((table, same) -> assertThat(same).as(table).isEqualTo(rows.get(table)));
        assertThat(server.apportion("audit").exitCode()).isZero();
        assertThat(server.folder().resolve("data/ledger.script")).doesNotExist();
    }

    @Test
    @DisplayName("Embedded, no class of PostgreSQL's driver is loaded")
    void embeddedWithoutDriver(@TempDir Path home) throws Exception {
        WorkingFolder folder = new SmallCompany(home, "EUR")
                .operating("OPS")
                .cost("OPS", "10.00")
                .write();
        Path classes = home.resolve("classes.txt");
        Result run = ChildProcess.run(
                ChildProcess.command(folder, List.of("-Xlog:class+load:file=" + classes), "run", SmallCompany.PERIOD));
        assertThat(run.exitCode()).as(run.out()).isLessThanOrEqualTo(1);
        assertThat(Files.readString(classes)).contains("org.hsqldb.").doesNotContain(" org.postgresql.");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://server/x, 2, APPORTION_LEDGER is no address of a PostgreSQL database",
        "jdbc:postgresql://localhost:1/apportion?password=hush, 4, 'jdbc:postgresql://localhost:1/apportion can''t be reached'",
    })
    @DisplayName("An address that is wrong is told in one message, without the password")
    void wrongAddress(String address, int exitCode, String message, @TempDir Path home) throws Exception {
        WorkingFolder folder = new SmallCompany(home, "EUR")
                .operating("OPS")
                .cost("OPS", "10.00")
                .write();
        System.setProperty(LEDGER, address);
        for (String command : List.of("run " + SmallCompany.PERIOD, "status")) {
            Result result = folder.apportion(command.split(" "));
            assertThat(result.exitCode()).isEqualTo(exitCode);
            assertThat(result.out() + result.err()).contains(message).doesNotContain("hush", "Exception");
        }
    }
}
