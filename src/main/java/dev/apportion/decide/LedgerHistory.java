package dev.apportion.decide;

import dev.apportion.classify.History;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Recurrence;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.line.Recurrences;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * The last six periods' lines, by department, account and supplier. Amounts are in the reporting currency. A department's are
 * fetched when a line of it is first asked about. Thread-safe.
 */
public final class LedgerHistory implements History {

    private static final int PERIODS = 6;

    /** Of those periods that the ledger has. */
    private final List<Recurrences> periods;

    /**
     * Amounts sorted within each period, by department. Only as long as memory lasts: a file mostly is of one department, which
     * is done with when the file is.
     */
    private final Map<String, SoftReference<List<Map<Recurrence, long[]>>>> departments;

    private final Reversals reversals;

    private LedgerHistory(
            List<Recurrences> periods,
            Map<String, SoftReference<List<Map<Recurrence, long[]>>>> departments,
            Reversals reversals) {
        this.periods = periods;
        this.departments = departments;
        this.reversals = reversals;
    }

    /** What the ledger has of the periods before this one, without reversals. */
    public static LedgerHistory of(Ledger ledger, Period period) {
        String first = period.minusMonths(PERIODS).toString();
        List<Recurrences> periods = ledger.runs().latestDoneBefore(period).stream()
                .filter(run -> run.period().toString().compareTo(first) >= 0)
                .map(run -> ledger.of(run.id()).recurrences())
                .toList();
        return new LedgerHistory(periods, new ConcurrentHashMap<>(), Reversals.NONE);
    }

    @Override
    public int periodsWithSimilarCost(CostLine line) {
        if (periods.isEmpty()) {
            return 0;
        }
        Recurrence recurrence = new Recurrence(
                StringUtils.defaultString(line.account().code()),
                StringUtils.defaultString(line.posting().supplier()));
        int similar = 0;
        for (Map<Recurrence, long[]> period : ofDepartment(line.department())) {
            long[] sorted = period.get(recurrence);
            similar += sorted != null && hasSimilar(sorted, line.minor()) ? 1 : 0;
        }
        return similar;
    }

    private static boolean hasSimilar(long[] sorted, long minor) {
        long tolerance = Math.abs(minor) / 10;
        int at = Arrays.binarySearch(sorted, minor - tolerance);
        int first = at >= 0 ? at : -at - 1;
        return first < sorted.length && sorted[first] <= minor + tolerance;
    }

    /** Threads that ask at the same time may fetch the same, which does no harm. */
    private List<Map<Recurrence, long[]>> ofDepartment(String department) {
        SoftReference<List<Map<Recurrence, long[]>>> kept = departments.get(department);
        List<Map<Recurrence, long[]>> known = kept == null ? null : kept.get();
        if (known != null) {
            return known;
        }
        List<Map<Recurrence, long[]>> fetched =
                periods.stream().map(period -> period.ofDepartment(department)).toList();
        departments.put(department, new SoftReference<>(fetched));
        return fetched;
    }

    /** The same, with what credits of the period reverse. */
    public LedgerHistory with(Reversals known) {
        return new LedgerHistory(periods, departments, known);
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
