package dev.apportion.ledger.line;

import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.block.Longs;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What balancing needs of the lines of one file, by department, collected while they are at hand. Grows with the lines. Not
 * thread-safe.
 */
public final class PartialTotals {

    /** Of the lines of one department. */
    static final class OfDepartment {

        private final CellSums sums;
        private final Longs keys = new Longs();
        private final TreeSet<Integer> rules = new TreeSet<>();
        private int lines;
        private int declared;

        private OfDepartment(String department) {
            this.sums = new CellSums(department);
        }

        private void add(LedgerLine line) {
            sums.add(line);
            keys.add(RepeatedKeys.sieve(HexFormat.fromHexDigitsToLong(line.key())));
            if (line.decision().rule() != null) {
                rules.add(line.decision().rule());
            }
            declared += LineTotals.isDeclared(line) ? 1 : 0;
            lines++;
        }

        CellSums sums() {
            return sums;
        }

        Longs keys() {
            return keys;
        }

        /** Numbers of the rules that decided or held lines. */
        SortedSet<Integer> rules() {
            return rules;
        }

        int lines() {
            return lines;
        }

        /** How many lines the declared type decided. */
        int declared() {
            return declared;
        }
    }

    private final Map<String, OfDepartment> departments = new TreeMap<>();
    private final RecurringAmounts recurring = new RecurringAmounts();

    public void add(LedgerLine line) {
        departments.computeIfAbsent(line.line().department(), OfDepartment::new).add(line);
        recurring.add(line);
    }

    /** By department. */
    Map<String, OfDepartment> departments() {
        return departments;
    }

    RecurringAmounts recurring() {
        return recurring;
    }
}
