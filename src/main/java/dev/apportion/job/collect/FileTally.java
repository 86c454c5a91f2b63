package dev.apportion.job.collect;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.received.IntakeRow;
import dev.apportion.ledger.file.SourceFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows of one file and adds their amounts up as they pass, independently of what is stored. Balancing
 * compares the two.
 */
class FileTally {

    private record Key(String outcome, String department, String account, String currency) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int order = outcome.compareTo(other.outcome);
            order = order != 0 ? order : department.compareTo(other.department);
            order = order != 0 ? order : account.compareTo(other.account);
            return order != 0 ? order : currency.compareTo(other.currency);
        }
    }

    private static final class Sum {
        private long rows;
        private long minor;
    }

    private final int fileNumber;
    private final Map<Key, Sum> sums = new HashMap<>();
    private long rowHash;

    FileTally(int fileNumber) {
        this.fileNumber = fileNumber;
    }

    void add(IntakeRow row) {
        rowHash += row.source().row();
        if (row instanceof IntakeRow.Accepted accepted) {
            CostLine line = accepted.line();
            String account = line.account();
            add("ACCEPTED", line.department(), account == null ? "" : account, line.minor(), line.currency());
        } else if (row instanceof IntakeRow.Rejected rejected) {
            add("REJECTED", named(rejected.department()), "", rejected.minor(), rejected.currency());
        } else if (row instanceof IntakeRow.Ignored ignored) {
            add("IGNORED", named(ignored.department()), "", ignored.minor(), ignored.currency());
        }
    }

    private static String named(@Nullable String department) {
        return department == null ? "" : department;
    }

    List<SourceFiles.Tally> tallies() {
        List<SourceFiles.Tally> tallies = new ArrayList<>();
        new TreeMap<>(sums)
                .forEach((key, sum) -> tallies.add(new SourceFiles.Tally(
                        fileNumber,
                        key.outcome(),
                        key.department(),
                        key.account(),
                        key.currency(),
                        sum.rows,
                        sum.minor)));
        return tallies;
    }

    /** Sum of the row numbers of all rows: a hash total that shows whether one row was taken for another. */
    long rowHash() {
        return rowHash;
    }

    private void add(
            String outcome, String department, String account, @Nullable Long minor, @Nullable CurrencyUnit currency) {
        String code = currency == null ? "" : currency.getCode();
        Sum sum = sums.computeIfAbsent(new Key(outcome, department, account, code), key -> new Sum());
        sum.rows++;
        sum.minor = Math.addExact(sum.minor, minor == null ? 0 : minor);
    }
}
