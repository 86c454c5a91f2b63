package dev.apportion.ledger.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.received.NumberedFiles;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.ledger.line.LineTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Balancing and reconciling must see each thing that can be wrong. */
class ControlTotalsTest {

    private static final SourceFile FILE =
            new SourceFile(0, "it.xlsx", "a".repeat(64), SourceFile.State.READ, null, 10L, 55L);
    private static final List<SourceFiles.Tally> READ = List.of(
            new SourceFiles.Tally(0, RowOutcome.Kind.ACCEPTED, "IT", "4000", "EUR", 7, 700),
            new SourceFiles.Tally(0, RowOutcome.Kind.REJECTED, "", "", "", 1, 0),
            new SourceFiles.Tally(0, RowOutcome.Kind.IGNORED, "", "", "EUR", 2, 700));

    @Test
    void balancesWhenRowsAndAmountsAreTheSame() {
        assertThat(FileBalance.differences(totals(7, 1, Map.of("EUR", 700L)), READ))
                .isEmpty();
    }

    @Test
    void aRowThatIsNotStoredIsSeen() {
        assertThat(FileBalance.differences(totals(6, 1, Map.of("EUR", 700L)), READ))
                .containsExactly("it.xlsx: 10 rows read, 9 stored.");
    }

    @Test
    void aCentThatIsNotStoredIsSeen() {
        assertThat(FileBalance.differences(totals(7, 1, Map.of("EUR", 699L)), READ))
                .containsExactly("it.xlsx, rows accepted: the reader counted {EUR=700} minor units, the ledger holds"
                        + " {EUR=699}.");
    }

    @Test
    void anAmountInAnotherCurrencyIsSeen() {
        assertThat(FileBalance.differences(totals(7, 1, Map.of("USD", 700L)), READ))
                .hasSize(1);
    }

    @Test
    void aFileThatWasNotReadToItsEndIsSeen() {
        SourceFile found = new SourceFile(0, "it.xlsx", "a".repeat(64), SourceFile.State.FOUND, null, null, null);
        ControlTotals totals = new ControlTotals(
                List.of(new ControlTotals.FileTotals(
                        found, 0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), 0, List.of())),
                List.of());
        assertThat(FileBalance.differences(totals, List.of())).containsExactly("it.xlsx was not read to the end.");
    }

    @Test
    void aBlockThatIsMissingOrAddsUpToSomethingElseIsSeen() {
        NumberedFiles files = new NumberedFiles(List.of(FILE));
        List<LineTotals.InFile> counted = List.of(new LineTotals.InFile(0, "EUR", 7, 700));
        assertThat(FileBalance.notStored(files, counted, counted)).isEmpty();
        assertThat(FileBalance.notStored(files, counted, List.of(new LineTotals.InFile(0, "EUR", 7, 699))))
                .containsExactly(
                        "it.xlsx: 7 lines of 700 minor units of EUR were counted, 7 lines of 699 minor units of"
                                + " EUR are stored.");
        assertThat(FileBalance.notStored(files, counted, List.of()))
                .containsExactly("it.xlsx: 7 lines of 700 minor units of EUR were counted, no lines are stored.");
    }

    @Test
    void reconcilesWhenAllCostWentSomewhere() {
        assertThat(CostBalance.differences(READ, List.of(sum(CostType.PROJECT, 300), sum(null, 400)), departments(0)))
                .isEmpty();
    }

    @Test
    void costThatWentNowhereIsSeen() {
        assertThat(CostBalance.differences(READ, List.of(), departments(0)))
                .containsExactly("Department IT, account 4000, EUR: came in but went nowhere.");
    }

    @Test
    void costThatCameFromNowhereIsSeen() {
        assertThat(CostBalance.differences(READ, List.of(sum(CostType.PROJECT, 301), sum(null, 400)), departments(0)))
                .containsExactly("Department IT, account 4000, EUR: 700 minor units came in, 701 went out.");
    }

    @Test
    void aCentLostInAllocationIsSeen() {
        assertThat(CostBalance.differences(READ, List.of(sum(CostType.PROJECT, 300), sum(null, 400)), departments(1)))
                .containsExactly(
                        "Department IT: off by 1 minor units after allocation.",
                        "Allocation lost 1 minor units of the reporting currency.");
    }

    private static ControlTotals totals(long accepted, long rejected, Map<String, Long> amounts) {
        return new ControlTotals(
                List.of(new ControlTotals.FileTotals(
                        FILE,
                        10,
                        accepted,
                        rejected,
                        Map.of(RowOutcome.Reason.TOTAL, 2L),
                        amounts,
                        Map.of(),
                        Map.of("EUR", 700L),
                        55,
                        List.of())),
                List.of());
    }

    private static ControlTotals departments(long lost) {
        return new ControlTotals(
                List.of(), List.of(new ControlTotals.DepartmentTotals("IT", 700, 0, 0, 0, 300 - lost, 0, 400)));
    }

    private static CostSum sum(@Nullable CostType type, long minor) {
        return new CostSum(
                "IT", type, type == null ? "" : "P-1", "4000", CurrencyUnit.EUR, minor, minor, BigDecimal.ZERO, 1);
    }
}
