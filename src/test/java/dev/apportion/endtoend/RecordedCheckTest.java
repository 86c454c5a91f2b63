package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.folder.Home;
import dev.apportion.folder.InputFiles;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.prepare.Check;
import dev.apportion.prepare.RecordedCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger knows of a file is what reading it again would say. */
class RecordedCheckTest {

    private static final Period MONTH = Period.parse("2026-10");

    @Test
    void saysOfEachSampleWhatACheckSays(@TempDir Path folder) throws Exception {
        WorkingFolder.ofSamples(folder).apportion("run", "2026-10");
        Home home = new Home(folder);
        List<Path> files = InputFiles.received(home.input(MONTH));
        assertThat(files).hasSize(8);
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            Ledger ledger = new Ledger(database.dataSource());
            for (Path file : files) {
                Check.Result recorded = RecordedCheck.of(home, ledger, MONTH, file, Corrections.NONE)
                        .orElseThrow()
                        .result();
                Check.Result read = Check.of(home, MONTH, file);
                Check.FileResult counted = recorded.files().get(0);
                Check.FileResult again = read.files().get(0);
                assertThat(counted)
                        .as(file.toString())
                        .usingRecursiveComparison()
                        .ignoringFields("held", "sheets")
                        .isEqualTo(again);
                // Beside other files more may be held: what repeats a line of them.
                assertThat(counted.held()).as(file.toString()).isGreaterThanOrEqualTo(again.held());
                assertThat(counted.sheets()).hasSameSizeAs(again.sheets());
                assertThat(told(recorded)).as(file.toString()).containsAll(told(read));
            }
        }
    }

    /** What is at cells and rows. */
    private static List<String> told(Check.Result result) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(finding -> {
                    Source source = finding.source();
                    return (source == null ? "" : source.toString()) + " " + finding.message();
                })
                .toList();
    }

    @Test
    void knowsNothingOfAFileOrPolicyThatIsOtherwiseNow(@TempDir Path folder) throws Exception {
        WorkingFolder small = SmallOrganization.in(folder);
        SmallOrganization.put(small, "2026-10/a.csv", "SALES,P1,5000,Shelves,2026-10-03,60.00\n");
        small.apportion("run", "2026-10");
        Home home = new Home(folder);
        Path file = home.input(MONTH).resolve("a.csv");
        Path late = Files.copy(file, home.input(MONTH).resolve("late.csv"));
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            Ledger ledger = new Ledger(database.dataSource());
            assertThat(RecordedCheck.of(home, ledger, MONTH, file, Corrections.NONE))
                    .isPresent();
            assertThat(RecordedCheck.of(home, ledger, MONTH, late, Corrections.NONE))
                    .isEmpty();
            Files.writeString(file, "SALES,P1,5000,Desks,2026-10-03,1.00\n", StandardOpenOption.APPEND);
            assertThat(RecordedCheck.of(home, ledger, MONTH, file, Corrections.NONE))
                    .isEmpty();
            Files.copy(late, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(RecordedCheck.of(home, ledger, MONTH, file, Corrections.NONE))
                    .isPresent();
            SmallOrganization.policy()
                    .row("Operations", "O2", "Heating", "SALES")
                    .write(home.policy());
            assertThat(RecordedCheck.of(home, ledger, MONTH, file, Corrections.NONE))
                    .isEmpty();
        }
    }
}
