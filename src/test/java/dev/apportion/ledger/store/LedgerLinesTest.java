package dev.apportion.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.ledger.line.LineTotals;
import dev.apportion.ledger.line.PartialTotals;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the ledger makes of a run's lines. */
class LedgerLinesTest extends LedgerFixture {

    @Test
    void aHeldLineIsFoundAmongTheHeldOnesAndTheOthersStayAsTheyAre() {
        List<LedgerLine> lines = new ArrayList<>();
        for (int row = 0; row < 4500; row++) {
            lines.add(line(0, row, row % 2 == 0 ? "IT" : "HR", row));
        }
        ledger.of(run.id()).lines().add(lines);
        ledger.of(run.id())
                .lines()
                .hold(
                        List.of(
                                new CostLines.Hold(0, 4001, Message.plain("Says what another says")),
                                new CostLines.Hold(0, 2, Message.plain("Too"))),
                        new LineTotals());
        assertThat(ledger.of(run.id()).lines().held())
                .extracting(
                        LedgerLine::rowSequence,
                        line -> line.decision().evidence().toString(),
                        line -> line.decision().kind(),
                        line -> line.decision().workItem())
                .containsExactly(
                        tuple(2, "Too", Decision.Kind.REPEATED, null),
                        tuple(4001, "Says what another says", Decision.Kind.REPEATED, null));
        assertThat(ledger.of(run.id()).lines().all())
                .filteredOn(line -> line.decision().type() != null)
                .containsExactlyElementsOf(lines.stream()
                        .filter(line -> line.rowSequence() != 2 && line.rowSequence() != 4001)
                        .toList());
        ledger.of(run.id()).lines().holdWorkItem("OPS", Message.plain("Over budget"), new LineTotals());
        assertThat(ledger.of(run.id()).lines().held()).hasSize(4500);
    }

    @Test
    void aCellsLargestLinesComeFirst() {
        ledger.of(run.id())
                .lines()
                .add(List.of(line(0, 0, "IT", 5), line(0, 1, "IT", -70), line(0, 2, "HR", 900), line(1, 0, "IT", 70)));
        assertThat(ledger.of(run.id())
                        .lines()
                        .ofCells("IT", Set.of(new CostLines.Cell("OPS", "0400")), 2)
                        .get(new CostLines.Cell("OPS", "0400")))
                .extracting(line -> line.line().minor())
                .containsExactly(-70L, 70L);
    }

    @Test
    void linesComeBackAsTheyWentInAndInOrderOverManyPages() {
        List<LedgerLine> lines = new ArrayList<>();
        for (int row = 0; row < 5000; row++) {
            lines.add(line(row % 2, row, row % 3 == 0 ? "IT" : "HR", row));
        }
        ledger.of(run.id()).lines().add(lines);
        List<LedgerLine> expected = lines.stream()
                .filter(line -> line.line().department().equals("HR"))
                .sorted((a, b) -> a.fileNumber() != b.fileNumber()
                        ? Integer.compare(a.fileNumber(), b.fileNumber())
                        : Integer.compare(a.rowSequence(), b.rowSequence()))
                .toList();
        assertThat(ledger.of(run.id()).lines().ofDepartment("HR")).containsExactlyElementsOf(expected);
    }

    @Test
    void removingAFileLeavesTheOthers() {
        ledger.of(run.id()).lines().add(List.of(line(0, 0, "IT", 1), line(0, 1, "IT", 2), line(1, 1, "IT", 3)));
        ledger.of(run.id()).readFiles().remove(0);
        assertThat(ledger.of(run.id()).lines().ofDepartment("IT"))
                .extracting(line -> line.line().minor())
                .containsExactly(3L);
    }

    @Test
    void sumsKeepHeldCostApart() {
        LedgerLine held = line(0, 2, "IT", 70);
        held = held.held(Decision.Kind.HELD, Message.plain("Nothing to classify by"));
        PartialTotals totals = new PartialTotals();
        List.of(line(0, 0, "IT", 100), line(0, 1, "IT", -30), held).forEach(totals::add);
        ledger.of(run.id()).partials().add(0, totals);
        ledger.of(run.id())
                .sums()
                .replace(ledger.of(run.id()).partials().merged().sums());
        assertThat(ledger.of(run.id()).sums().all())
                .extracting(CostSum::type, CostSum::workItem, CostSum::minor, CostSum::lines)
                .containsExactly(tuple(null, "", 70L, 1L), tuple(CostType.OPERATION, "OPS", 70L, 2L));
    }

    @Test
    void theSecondOfTwoLinesThatSayTheSameIsADuplicate() {
        ledger.of(run.id()).lines().add(List.of(line(0, 4, "IT", 100), line(1, 2, "IT", 100), line(1, 3, "IT", 101)));
        assertThat(ledger.of(run.id()).lines().duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.source().toString()).isEqualTo("hr.csv, sheet Costs, row 3");
            assertThat(duplicate.first().toString()).isEqualTo("it.xlsx, sheet Costs, row 5");
        });
    }

    @Test
    void linesThatDifferAreNoDuplicatesEvenIfTheyHaveOneKey() {
        LedgerLine first = line(0, 4, "IT", 100);
        LedgerLine other = withKey(first.key(), line(0, 5, "IT", 101));
        LedgerLine again = withKey(first.key(), line(1, 2, "IT", 101));
        ledger.of(run.id()).lines().add(List.of(first, other, again));
        assertThat(ledger.of(run.id()).lines().duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.source()).isEqualTo(again.line().source());
            assertThat(duplicate.first()).isEqualTo(other.line().source());
        });
    }

    private static LedgerLine withKey(String key, LedgerLine line) {
        return new LedgerLine(
                line.fileNumber(),
                line.rowSequence(),
                key,
                line.line(),
                line.rate(),
                line.reportingMinor(),
                line.decision());
    }
}
