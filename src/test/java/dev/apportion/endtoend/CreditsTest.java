package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credits and reversals follow the line that they reverse, wherever in the month it stands. */
class CreditsTest {

    private static final String HEADINGS = "Department,Activity,Account,Description,Supplier,Document,Date,Amount\n";

    @TempDir
    private Path folder;

    private WorkingFolder home;

    @BeforeEach
    void organization() throws IOException {
        home = SmallOrganization.in(folder);
    }

    @Test
    void aCreditFollowsItsLineInAnotherFileAndIsExplained() throws Exception {
        put("b invoices.csv", "SALES,P1,6000,Shelves,Kern,R-7,2026-10-03,500.00\n");
        // Comes first in the order of files, and its own code says operation.
        put("a credits.csv", "SALES,O1,6000,Shelves returned,Kern,R-7,2026-10-20,-500.00\n");
        run();
        assertThat(decisions("2026-10"))
                .containsEntry(
                        "Shelves returned",
                        "P1 REVERSAL Reverses document R-7 (b invoices.csv,"
                                + " sheet b invoices, row 2) and follows it to project P1");
        assertThat(home.apportion("explain", "2026-10", "a credits.csv:2").out())
                .contains("Reversal: Reverses document R-7", "Decision: project, work item P1")
                .doesNotContain("In the ledger");
    }

    @Test
    void eachLineIsReversedOnceWhateverTheOrder() throws Exception {
        String[] rows = {
            "SALES,P1,6000,Shelves,Kern,R-7,2026-10-03,500.00\n",
            "SALES,O1,6000,First credit,Kern,R-7,2026-10-20,-500.00\n",
            "SALES,O1,6000,Second credit,Kern,R-7,2026-10-21,-500.00\n",
        };
        put("all.csv", rows[0] + rows[1] + rows[2]);
        run();
        Map<String, String> forwards = workItems("2026-10");
        put("all.csv", rows[2] + rows[1] + rows[0]);
        run();
        assertThat(workItems("2026-10")).isEqualTo(forwards);
        assertThat(forwards.values()).containsExactlyInAnyOrder("P1", "P1", "O1");
    }

    @Test
    void aCreditOfAHeldLineIsHeldWithIt() throws Exception {
        put(
                "all.csv",
                "SALES,,,Things,Kern,R-8,2026-10-03,20.00\nSALES,O1,6000,Things back,Kern,R-8,2026-10-05,-20.00\n");
        run();
        assertThat(decisions("2026-10").get("Things back"))
                .startsWith("held Reverses document R-8")
                .contains("which is held");
    }

    @Test
    void otherwiseAnEarlierPeriodIsLookedAtAndElseTheCreditSpeaksForItself() throws Exception {
        SmallOrganization.put(home, "2026-09/none.csv", "");
        put("2026-09", "september.csv", "SALES,P1,6000,Shelves,Kern,R-9,2026-09-03,70.00\n");
        Files.delete(folder.resolve("input/2026-09/none.csv"));
        assertThat(home.apportion("run", "2026-09").exitCode()).isZero();
        put(
                "all.csv",
                "SALES,O1,6000,Late credit,Kern,R-9,2026-10-03,-70.00\nSALES,O1,6000,Bonus,Kern,R-10,2026-10-05,-3.00\n");
        run();
        assertThat(decisions("2026-10").get("Late credit"))
                .startsWith("P1 REVERSAL Reverses document R-9 (september.csv");
        assertThat(decisions("2026-10").get("Bonus")).startsWith("O1 Registered operation O1");
    }

    private void put(String file, String rows) throws IOException {
        put("2026-10", file, rows);
    }

    private void put(String period, String file, String rows) throws IOException {
        Path path = folder.resolve("input").resolve(period).resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, HEADINGS + rows);
    }

    private void run() {
        WorkingFolder.Result result = home.apportion("run", "2026-10");
        assertThat(result.exitCode()).as(result.out() + result.err()).isLessThanOrEqualTo(1);
    }

    private Map<String, String> workItems(String period) throws Exception {
        Map<String, String> items = new TreeMap<>(decisions(period));
        items.replaceAll((description, decision) -> decision.split(" ", 2)[0]);
        return items;
    }

    /** Work item, or "held", whether it is a reversal, and evidence by description. */
    private Map<String, String> decisions(String period) throws Exception {
        Map<String, String> decisions = new TreeMap<>();
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            Run run = ledger.runs().latestDone(Period.parse(period)).orElseThrow();
            for (LedgerLine line : ledger.of(run.id()).lines().all()) {
                decisions.put(
                        String.valueOf(line.line().posting().description()),
                        (line.decision().workItem() == null
                                        ? "held"
                                        : line.decision().workItem())
                                + (line.decision().kind() == Decision.Kind.REVERSAL ? " REVERSAL " : " ")
                                + line.decision().evidence());
            }
        }
        return decisions;
    }
}
