package dev.apportion.job.collect;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.ledger.file.SourceFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.lang3.StringUtils;
import org.joda.money.CurrencyUnit;

/**
 * Counts the rows of one file and adds their amounts up as they pass, independently of what is stored. Balancing
 * compares the two.
 */
class FileTally {

    private record Key(RowOutcome.Kind outcome, String department, String account, String currency)
            implements Comparable<Key> {

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

    void add(RowOutcome row) {
        rowHash += row.source().row();
        CurrencyUnit currency = row.currency();
        Sum sum = sums.computeIfAbsent(
                new Key(
                        row.kind(),
                        StringUtils.defaultString(row.department()),
                        row instanceof RowOutcome.Accepted accepted
                                ? StringUtils.defaultString(
                                        accepted.line().account().code())
                                : "",
                        currency == null ? "" : currency.getCode()),
                key -> new Sum());
        sum.rows++;
        sum.minor = Math.addExact(sum.minor, row.minor() == null ? 0 : row.minor());
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
}
