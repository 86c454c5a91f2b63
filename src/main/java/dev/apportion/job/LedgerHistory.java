package dev.apportion.job;

import dev.apportion.classify.History;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostLines;
import dev.apportion.cost.Ledger;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Run;
import dev.apportion.cost.SourceFile;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The last six periods' lines, by department, account and supplier. Amounts are in the reporting currency. */
final class LedgerHistory implements History {

    private static final int PERIODS = 6;

    private record Key(String department, String account, String supplier) {}

    /** Amounts of one key, sorted within each period, index 0 for the period just before. */
    private final Map<Key, long[][]> amounts = new HashMap<>();

    private final Ledger ledger;
    private final List<Run> earlier;

    /** Asked for once a run, not once a credit; partitions ask side by side. */
    private final Map<Long, List<SourceFile>> files = new ConcurrentHashMap<>();

    private LedgerHistory(Ledger ledger, List<Run> earlier) {
        this.ledger = ledger;
        this.earlier = earlier;
    }

    static LedgerHistory of(Ledger ledger, Period period) {
        LedgerHistory history = new LedgerHistory(ledger, ledger.runs().latestDoneBefore(period));
        for (Run run : history.earlier) {
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

    /** Looks in the latest period first. Credits are few, so each one asks the ledger. */
    @Override
    public @Nullable Reversed reversedBy(CostLine credit) {
        for (Run run : earlier) {
            LedgerLine line = ledger.lines()
                    .reversedBy(run.id(), credit, files.computeIfAbsent(run.id(), id -> ledger.files()
                            .ofRun(id)))
                    .orElse(null);
            if (line != null && line.type() != null && line.workItem() != null) {
                return new Reversed(line.line().source(), line.type(), line.workItem());
            }
        }
        return null;
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
