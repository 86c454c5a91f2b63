package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status                       | 0 | There are no runs yet. Start the first one
            audit                        | 0 | There are no runs yet, so there is nothing to audit
            backup                       | 2 | yet, so there is nothing to back up
            explain 2026-10 MKT          | 2 | There are no runs yet. Start the first one
            templates                    | 3 | department.xlsx: 1 fault
            run 2026-10 --output x.xlsx  | 2 | --output can be used only with --what-if POLICY
            run --home=/no/such          | 2 | There is no folder /no/such. Give an existing one
            explain                      | 2 | Missing required parameters
            run --perod 2026-10          | 2 | Unknown option: '--perod'
            run 2026-10 2026-11          | 2 | Unmatched argument at index
            check                        | 2 | Create a starter policy with
            """)
    void aCommandThatHasNothingToWorkOnSaysSo(String command, int exitCode, String message) {
        String[] words = command.split(" ");
        Result result =
                command.contains("--home") ? WorkingFolder.alone(words) : new WorkingFolder(folder).apportion(words);
        assertThat(result.out() + result.err()).contains(message).doesNotContain("Exception");
        assertThat(result.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        Result result = WorkingFolder.alone();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("Usage: apportion", "Exit codes: 0 done");
        assertThat(WorkingFolder.alone("--version").out()).startsWith("apportion ");
    }

    @Test
    void whatThereIsNoneOfIsToldBesideWhatThereIs() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        Path obstacle = Files.writeString(folder.resolve("output"), "a file where the folder of workbooks should be");
        assertThat(home.apportion("run").exitCode()).isEqualTo(4);
        assertThat(home.apportion("status").out()).containsPattern("2026-10 +1 running ");
        assertThat(home.apportion("explain", "2026-10", "SALES").err()).contains("There is no complete run of 2026-10");
        Files.delete(obstacle);
        assertThat(home.apportion("run", "--details").out()).contains("a.csv", "\"Amount\" = Amount");

        assertThat(home.apportion("status").out()).containsPattern("2026-10 +1 done .* s +EUR 0\\.00  yes");

        Result unknown = home.apportion("explain", "2026-10", "SLAES");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("SLAES");

        String audit = home.apportion("audit").out();
        String hash = audit.substring(audit.indexOf("Last hash: ") + "Last hash: ".length())
                .strip();
        assertThat(home.apportion("audit", "--expect", hash).exitCode()).isZero();
        Result changed = home.apportion("audit", "--expect", "0" + hash);
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out())
                .contains("The hash 0" + hash + " is not in the list")
                .doesNotContain("as recorded");

        Result zip = home.apportion("backup", folder.resolve("backup.zip").toString());
        assertThat(zip.exitCode()).isEqualTo(2);
        assertThat(zip.err()).contains("a name that ends in .tar.gz");
        assertThat(home.apportion("backup").out())
                .containsPattern("Backup: .*backup-[0-9]{8}-[0-9]{6}\\.tar\\.gz \\([1-9]");
        assertThat(home.init().err()).contains("already contains an input folder; nothing was changed");
    }

    @Test
    void aSecondRunOnTheSameDataExitsWithFive() throws Exception {
        WorkingFolder samples = WorkingFolder.ofSamples(folder);
        List<String> command = ChildProcess.java(List.of());
        command.addAll(List.of(Holder.class.getName(), folder.resolve("data").toString()));
        Process holder = new ProcessBuilder(command).redirectErrorStream(true).start();
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
