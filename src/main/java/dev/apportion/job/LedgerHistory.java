package dev.apportion.job;

import dev.apportion.classify.History;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostLines;
import dev.apportion.cost.Ledger;
import dev.apportion.cost.Period;
import dev.apportion.cost.Run;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last six periods' lines, by department, account and supplier. Amounts are in the reporting currency. */
final class LedgerHistory implements History {

    private static final int PERIODS = 6;

    private record Key(String department, String account, String supplier) {}

    /** Amounts of one key, sorted within each period, index 0 for the period just before. */
    private final Map<Key, long[][]> amounts;

    private final Reversals reversals;

    private LedgerHistory(Map<Key, long[][]> amounts, Reversals reversals) {
        this.amounts = amounts;
        this.reversals = reversals;
    }

    static LedgerHistory of(Ledger ledger, Period period) {
        LedgerHistory history = new LedgerHistory(new HashMap<>(), Reversals.NONE);
        for (Run run : ledger.runs().latestDoneBefore(period)) {
            for (int back = 1; back <= PERIODS; back++) {
                if (run.period().equals(period.minusMonths(back))) {
                    for (CostLines.Recurrence line : ledger.lines().recurrences(run)) {
                        history.add(back - 1, line);
                    }
                }
            }
        }
        history.amounts.values().forEach(periods -> Arrays.stream(periods).forEach(Arrays::sort));
        return history;
    }

    @Override
    public int periodsWithSimilarCost(CostLine line) {
        long[][] periods = amounts.get(new Key(line.department(), text(line.account()), text(line.supplier())));
        if (periods == null) {
            return 0;
        }
        BitSet similar = new BitSet(PERIODS);
        long tolerance = Math.abs(line.minor()) / 10;
        for (int index = 0; index < PERIODS; index++) {
            long[] sorted = periods[index];
            int at = Arrays.binarySearch(sorted, line.minor() - tolerance);
            int first = at >= 0 ? at : -at - 1;
            if (first < sorted.length && sorted[first] <= line.minor() + tolerance) {
                similar.set(index);
            }
        }
        return similar.cardinality();
    }

    /** The same, with what credits of the period reverse. */
    LedgerHistory with(Reversals known) {
        return new LedgerHistory(amounts, known);
    }

    @Override
    public @Nullable Reversed reversedBy(CostLine credit) {
        return reversals.earlier(credit);
    }

    @Override
    public @Nullable CostLine reversedInPeriod(CostLine credit) {
        return reversals.inPeriod(credit);
    }

    private void add(int index, CostLines.Recurrence line) {
        long[][] periods = amounts.computeIfAbsent(
                new Key(line.department(), line.account(), line.supplier()), key -> new long[PERIODS][0]);
        periods[index] = Arrays.copyOf(periods[index], periods[index].length + 1);
        periods[index][periods[index].length - 1] = line.minor();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
