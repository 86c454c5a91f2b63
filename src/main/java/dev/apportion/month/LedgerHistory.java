package dev.apportion.month;

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
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last six periods' lines, by department, account and supplier. Amounts are in the reporting currency. */
public final class LedgerHistory implements History {

    private static final int PERIODS = 6;

    private record Key(String department, String account, String supplier) {}

    /** Amounts of one key, sorted within each period, index 0 for the period just before. */
    private final Map<Key, long[][]> amounts;

    private final Reversals reversals;

    private LedgerHistory(Map<Key, long[][]> amounts, Reversals reversals) {
        this.amounts = amounts;
        this.reversals = reversals;
    }

    /** What the ledger has of the periods before this one, without reversals. */
    public static LedgerHistory of(Ledger ledger, Period period) {
        Map<Key, LongStream.Builder[]> found = new HashMap<>();
        for (Run run : ledger.runs().latestDoneBefore(period)) {
            for (int back = 1; back <= PERIODS; back++) {
                if (run.period().equals(period.minusMonths(back))) {
                    for (CostLines.Recurrence line : ledger.lines().recurrences(run)) {
                        found
                                .computeIfAbsent(
                                        new Key(line.department(), line.account(), line.supplier()), key -> builders())[
                                back - 1]
                                .add(line.minor());
                    }
                }
            }
        }
        Map<Key, long[][]> amounts = new HashMap<>();
        found.forEach((key, periods) -> amounts.put(
                key,
                Arrays.stream(periods)
                        .map(builder -> builder.build().sorted().toArray())
                        .toArray(long[][]::new)));
        return new LedgerHistory(amounts, Reversals.NONE);
    }

    private static LongStream.Builder[] builders() {
        return Stream.generate(LongStream::builder).limit(PERIODS).toArray(LongStream.Builder[]::new);
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
    public LedgerHistory with(Reversals known) {
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

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
