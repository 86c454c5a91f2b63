package dev.apportion.ledger.line;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What all lines of a run add up to: begun with what reading left of each file, and kept right while balancing decides lines.
 * Not thread-safe.
 */
public final class LineTotals {

    /** Lines of a file in one currency, and what they add up to in its minor units. */
    public record InFile(int fileNumber, String currency, long lines, long minor) {

        /** Both together, of one file and currency. */
        public InFile plus(InFile other) {
            return new InFile(fileNumber, currency, lines + other.lines, Math.addExact(minor, other.minor));
        }
    }

    private record FileCurrency(int file, String currency) {}

    private final Map<FileCurrency, InFile> accepted =
            new TreeMap<>(Comparator.comparing(FileCurrency::file).thenComparing(FileCurrency::currency));
    private final Map<String, CellSums> sums = new TreeMap<>();
    private final Map<String, Set<Long>> repeated = new TreeMap<>();
    private final Set<Integer> rules = new HashSet<>();
    private final Set<String> declaring = new TreeSet<>();
    private final RecurringAmounts decidedSince = new RecurringAmounts();

    void add(int fileNumber, String department, List<CostSum> more, int declared) {
        CellSums ofDepartment = ofDepartment(department);
        for (CostSum sum : more) {
            ofDepartment.add(sum);
            String currency = sum.currency().getCode();
            accepted.merge(
                    new FileCurrency(fileNumber, currency),
                    new InFile(fileNumber, currency, sum.lines(), sum.minor()),
                    InFile::plus);
        }
        if (declared > 0) {
            declaring.add(department);
        }
    }

    void addRules(long[] numbers) {
        for (long number : numbers) {
            rules.add((int) number);
        }
    }

    void addRepeated(String department, Set<Long> keys) {
        if (!keys.isEmpty()) {
            repeated.put(department, keys);
        }
    }

    /** Takes note that a line was decided anew; gives the line as it is now. */
    public LedgerLine changed(LedgerLine before, LedgerLine after) {
        if (!before.equals(after)) {
            CellSums ofDepartment = ofDepartment(before.line().department());
            ofDepartment.remove(before);
            ofDepartment.add(after);
            if (after.decision().rule() != null) {
                rules.add(after.decision().rule());
            }
            if (isDeclared(after)) {
                declaring.add(after.line().department());
            }
            if (!RecurringAmounts.counts(before.decision().kind())) {
                decidedSince.add(after);
            }
        }
        return after;
    }

    /** Lines by file and currency, in order. */
    public List<InFile> accepted() {
        return List.copyOf(accepted.values());
    }

    /** The sums by department, type, work item, account and currency, in order. */
    public List<CostSum> sums() {
        List<CostSum> all = new ArrayList<>();
        sums.values().forEach(department -> all.addAll(department.inOrder()));
        return all;
    }

    /** Codes of the departments that have lines, in order. */
    Set<String> departments() {
        return sums.keySet();
    }

    /** By department what {@link RepeatedKeys} let through; departments without any don't appear. */
    Map<String, Set<Long>> repeated() {
        return repeated;
    }

    /** Numbers of the rules that decided or held a line, even if something else holds it since. */
    public Set<Integer> rules() {
        return rules;
    }

    /** Codes of the departments with lines that their declared type decided, in order. */
    public Set<String> declaring() {
        return declaring;
    }

    /** What recurs only since its line was decided anew. */
    RecurringAmounts decidedSince() {
        return decidedSince;
    }

    static boolean isDeclared(LedgerLine line) {
        return line.decision().kind() == Decision.Kind.DECLARED
                && line.line().activity().declaredType() != null;
    }

    private CellSums ofDepartment(String department) {
        return sums.computeIfAbsent(department, CellSums::new);
    }
}
