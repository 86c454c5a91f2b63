package dev.apportion.decide;

import dev.apportion.classify.History;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.line.CostLines;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** The last six periods' lines, by department, account and supplier. Amounts are in the reporting currency. */
public final class LedgerHistory implements History {

    private static final int PERIODS = 6;

    /** Amounts sorted within each period, index 0 for the period just before; null where there are none. */
    private final Map<CostLines.Recurrence, long[] @Nullable []> amounts;

    private final Reversals reversals;

    private LedgerHistory(Map<CostLines.Recurrence, long[] @Nullable []> amounts, Reversals reversals) {
        this.amounts = amounts;
        this.reversals = reversals;
    }

    /** What the ledger has of the periods before this one, without reversals. */
    public static LedgerHistory of(Ledger ledger, Period period) {
        Map<CostLines.Recurrence, long[] @Nullable []> amounts = new HashMap<>();
        for (Run run : ledger.runs().latestDoneBefore(period)) {
            for (int back = 1; back <= PERIODS; back++) {
                if (run.period().equals(period.minusMonths(back))) {
                    int index = back - 1;
                    ledger.of(run.id())
                            .lines()
                            .recurrences()
                            .forEach((recurrence, minor) -> amounts.computeIfAbsent(
                                            recurrence, key -> new long[PERIODS] @Nullable [])[index] = minor);
                }
            }
        }
        return new LedgerHistory(amounts, Reversals.NONE);
    }

    @Override
    public int periodsWithSimilarCost(CostLine line) {
        long[][] periods = amounts.get(new CostLines.Recurrence(
                line.department(),
                StringUtils.defaultString(line.account()),
                StringUtils.defaultString(line.supplier())));
        if (periods == null) {
            return 0;
        }
        BitSet similar = new BitSet(PERIODS);
        long tolerance = Math.abs(line.minor()) / 10;
        for (int index = 0; index < PERIODS; index++) {
            long[] sorted = periods[index];
            if (sorted == null) {
                continue;
            }
            int at = Arrays.binarySearch(sorted, line.minor() - tolerance);
            int first = at >= 0 ? at : -at - 1;
            if (first < sorted.length && sorted[first] <= line.minor() + tolerance) {
                similar.set(index);
            }
        }
        return similar.cardinality();
    }

    /** The same, with what credits of the period reverse. */
    public LedgerHistory with(Reversals known) {
        return new LedgerHistory(amounts, known);
    }

    @Override
    public @Nullable Reversed reversedBy(CostLine credit) {
        return reversals.earlier(credit);
    }

    @Override
    public @Nullable LedgerLine reversedInPeriod(CostLine credit) {
        return reversals.inPeriod(credit);
    }
}
