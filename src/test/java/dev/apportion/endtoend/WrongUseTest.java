package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user can do wrong, and what the program says. */
class WrongUseTest {

    @TempDir
    Path folder;

    @Test
    void anUnknownCommandExitsWithTwo() {
        Result result = new WorkingFolder(folder).apportion("rnu");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("Unknown command \"rnu\"", "run, check", "\"apportion --help\" explains the options")
                .doesNotContain("Usage:");
    }

    @Test
    void aPeriodThatIsNoMonthIsRefusedWithAnExample() {
        Result result = new WorkingFolder(folder).apportion("run", "2026-13");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("\"2026-13\" is not a period", "2026-10");
    }

    @Test
    void aFolderWithoutInputIsExplained() {
        Result result = new WorkingFolder(folder).apportion("run");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("There is no period in");
    }

    @Test
    void aPeriodWithoutFolderIsExplained() throws IOException {
        WorkingFolder samples = WorkingFolder.ofSamples(folder);
        Result result = samples.apportion("run", "2031-01");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("There is no folder", "2031-01");
    }

    @Test
    void aPolicyThatIsNoWorkbookExitsWithThree() throws IOException {
        WorkingFolder samples = WorkingFolder.ofSamples(folder);
        Files.writeString(folder.resolve("input/policy.xlsx"), "not a workbook");
        Result result = samples.apportion("run", "2026-09");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("policy.xlsx").doesNotContain("Exception");
    }

    @Test
    void aSecondRunOnTheSameDataExitsWithFive() throws Exception {
        WorkingFolder samples = WorkingFolder.ofSamples(folder);
        Process holder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(holder.getInputStream().read()).isEqualTo('h');
            Result result = samples.apportion("run", "2026-09");
            assertThat(result.exitCode()).isEqualTo(5);
            assertThat(result.err()).contains("Another run holds the data folder");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(samples.apportion("status").exitCode())
                .as("a killed process holds nothing")
                .isZero();
    }

    @Test
    void initMakesAFolderThatRunsOnceThereIsInput() throws IOException {
        Path made = folder.resolve("new");
        Result result = new WorkingFolder(made).init();
        assertThat(result.exitCode()).isZero();
        assertThat(made.resolve("input/policy.xlsx")).exists();
        assertThat(made.resolve("department-input.xlsx")).exists();
        assertThat(new WorkingFolder(made).init().exitCode()).isEqualTo(2);
        Path october = Files.createDirectories(made.resolve("input/2026-10"));
        Files.copy(made.resolve("department-input.xlsx"), october.resolve("form.xlsx"));
        Result run = new WorkingFolder(made).apportion("run");
        assertThat(run.exitCode()).as(run.out() + run.err()).isLessThanOrEqualTo(1);
    }

    /** A process that holds a data folder until it is ended. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws DataFolderInUseException, InterruptedException {
            try (LedgerDatabase database = LedgerDatabase.open(Path.of(args[0]))) {
                System.out.print(database.dataSource() == null ? "?" : "h");
                System.out.flush();
                Thread.sleep(120_000);
            }
        }
    }
}
