package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What recurs is asked of each earlier month as it stands now, restated or reopened, kept apart or not. */
class RecurrenceTest {

    @TempDir
    private Path folder;

    @Test
    void aLineThatRecursIsDecidedTheSameByWhatIsKeptAndByTheLines(@TempDir Path other) throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("Criteria", "Name", "Weight", "Looks at")
                .row("Criteria", "Recurs", "-100", "Repeats")
                .write(folder.resolve("input/policy.xlsx"));
        cost(home, "2026-07", "first", "100.00");
        run(home, "2026-07");
        cost(home, "2026-08", "first", "500.00");
        run(home, "2026-08");
        home.apportion("close", "2026-08");
        cost(home, "2026-08", "late", "104.00");
        assertThat(run(home, "2026-08").out()).contains("restatement 1");
        cost(home, "2026-09", "first", "700.00");
        run(home, "2026-09");
        home.apportion("close", "2026-09");
        home.apportion("reopen", "2026-09", "--because", "wrong amount");
        cost(home, "2026-09", "first", "96.00");
        run(home, "2026-09");
        SmallOrganization.put(home, "2026-10/first.csv", "SALES,,5000,Whatever it is,,100.00\n");
        PathUtils.copyDirectory(folder, other);
        WorkingFolder withoutBlocks = new WorkingFolder(other);
        try (LedgerDatabase database = LedgerDatabase.open(other.resolve("data"))) {
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("DELETE FROM recurrence_block")
                            .update())
                    .as("blocks, one for the latest revision of each month")
                    .isEqualTo(3);
        }

        assertThat(run(home, "2026-10").exitCode()).isZero();
        assertThat(run(withoutBlocks, "2026-10").exitCode()).isZero();

        assertThat(home.apportion("explain", "2026-10", "first.csv:2").out()).contains("3 of the last six periods");
        assertThat(home.hashes("2026-10")).isEqualTo(withoutBlocks.hashes("2026-10"));
        assertThat(home.apportion("audit").exitCode()).isZero();
    }

    private static void cost(WorkingFolder home, String period, String file, String amount) throws Exception {
        SmallOrganization.put(home, period + "/" + file + ".csv", "SALES,O1,5000,Running,," + amount + "\n");
    }

    private static WorkingFolder.Result run(WorkingFolder home, String period) {
        return home.apportion("run", period, "--by", "Ann");
    }
}
