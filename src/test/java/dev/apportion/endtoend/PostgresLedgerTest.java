package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

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

@DisplayName("Where the ledger is on PostgreSQL, and where it is not")
class PostgresLedgerTest {

    static final String LEDGER = "APPORTION_LEDGER";

    @AfterEach
    void forget() {
        System.clearProperty(LEDGER);
    }

    @Test
    @DisplayName("Embedded, no class of PostgreSQL's driver or of the broker's client is loaded")
    void embeddedWithoutDriver(@TempDir Path home) throws Exception {
        WorkingFolder folder = new SmallCompany(home, "EUR")
                .operating("OPS")
                .cost("OPS", "10.00")
                .write();
        Path classes = home.resolve("classes.txt");
        Result run = ChildProcess.run(
                ChildProcess.command(folder, List.of("-Xlog:class+load:file=" + classes), "run", SmallCompany.PERIOD));
        assertThat(run.exitCode()).as(run.out()).isLessThanOrEqualTo(1);
        assertThat(Files.readString(classes))
                .contains("org.hsqldb.")
                .doesNotContain(
                        " org.postgresql.", " org.apache.activemq.", " jakarta.jms.", " io.netty.", ".job.remote.Part");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://server/x, 2, write the address of a PostgreSQL database",
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
