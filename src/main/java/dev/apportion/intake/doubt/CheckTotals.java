package dev.apportion.intake.doubt;

import dev.apportion.money.Amount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the lines of a table as they pass, to compare them with the subtotals and totals in it. A total may be
 * that of the lines since the last one, of several subtotals before it, or of the whole table.
 */
final class CheckTotals {

    /**
     * What some rows add up to, in minor units of one currency.
     *
     * @param counted of the lines that count
     * @param rejected of the rejected rows whose amount can be read
     * @param rows lines and rejected rows, those without an amount included
     * @param rejectedRows those of them that are rejected
     * @param unreadRows those of them whose amount can't be read
     */
    record Sum(long counted, long rejected, int rows, int rejectedRows, int unreadRows) {

        static final Sum NOTHING = new Sum(0, 0, 0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(
                    Math.addExact(counted, other.counted),
                    Math.addExact(rejected, other.rejected),
                    rows + other.rows,
                    rejectedRows + other.rejectedRows,
                    unreadRows + other.unreadRows);
        }

        /** Whether the rows are all read and add up to this amount, the rejected ones included or not. */
        boolean isThatOf(long minor) {
            return rows > 0 && unreadRows == 0 && (Math.addExact(counted, rejected) == minor || counted == minor);
        }

        /** Whether what was read of them adds up to this amount, whatever the others hold. */
        private boolean isReadPart(long minor) {
            return rows > unreadRows && (Math.addExact(counted, rejected) == minor || counted == minor);
        }

        private static Sum nearer(@Nullable Sum one, Sum other, long minor) {
            return one == null || other.distance(minor) < one.distance(minor) ? other : one;
        }

        private long distance(long minor) {
            return Math.abs(Math.subtractExact(minor, Math.addExact(counted, rejected)));
        }
    }

    /** The rows between two totals; those without an amount have no currency. */
    private static final class Group {

        private final Map<CurrencyUnit, Sum> sums = new HashMap<>();
        private int unread;

        Sum of(CurrencyUnit currency) {
            return sums.getOrDefault(currency, Sum.NOTHING).plus(new Sum(0, 0, unread, unread, unread));
        }
    }

    private final List<Group> groups = new ArrayList<>(List.of(new Group()));
    private final Map<CurrencyUnit, Sum> whole = new HashMap<>();

    void add(Amount amount) {
        add(new Sum(amount.minor(), 0, 1, 0, 0), amount.currency());
    }

    /** A row that doesn't count until it is corrected. */
    void addRejected(Amount amount) {
        add(new Sum(0, amount.minor(), 1, 1, 0), amount.currency());
    }

    /** A rejected row whose amount can't be read. */
    void miss() {
        open().unread++;
    }

    /** Whether a row since the last total has an amount that can't be read. */
    boolean hasUnread() {
        return open().unread > 0;
    }

    /** The currencies of the table's rows so far. */
    Set<CurrencyUnit> currencies() {
        return whole.keySet();
    }

    /** Sum of the rows since the last total. */
    Sum group(CurrencyUnit currency) {
        return open().of(currency);
    }

    /** Sum of the table's rows whose amount can be read. */
    Sum table(CurrencyUnit currency) {
        return whole.getOrDefault(currency, Sum.NOTHING);
    }

    /**
     * The sum that a stated amount is to be compared with: that of the rows since the last total, or of these and those
     * before any earlier total. It is the one that the amount is that of, without rows that have none if need be; else the
     * group's own for a subtotal; else the nearest that has rows without an amount; else the nearest.
     *
     * @param subtotal whether the amount is called a subtotal, which is not that of the whole table
     */
    Sum comparedWith(Amount stated, boolean subtotal) {
        long minor = stated.minor();
        CurrencyUnit currency = stated.currency();
        Sum sum = Sum.NOTHING;
        Sum own = group(currency);
        Sum readPart = null;
        Sum nearest = null;
        Sum nearestUnread = null;
        for (int index = groups.size() - 1; index >= 0; index--) {
            Group group = groups.get(index);
            sum = sum.plus(group.of(currency));
            if (sum.isThatOf(minor)) {
                return sum;
            }
            if (readPart == null && sum.isReadPart(minor)) {
                readPart = sum;
            }
            if (sum.unreadRows() > 0) {
                nearestUnread = Sum.nearer(nearestUnread, sum, minor);
            }
            if (sum.rows() > 0) {
                nearest = Sum.nearer(nearest, sum, minor);
            }
        }
        if (readPart != null) {
            return readPart;
        }
        if (subtotal && own.rows() > 0) {
            return own;
        }
        return nearestUnread != null ? nearestUnread : nearest != null ? nearest : Sum.NOTHING;
    }

    /** A total: what comes next is another group. */
    void endGroup() {
        if (!open().sums.isEmpty() || open().unread > 0) {
            groups.add(new Group());
        }
    }

    private void add(Sum sum, CurrencyUnit currency) {
        open().sums.merge(currency, sum, Sum::plus);
        whole.merge(currency, sum, Sum::plus);
    }

    private Group open() {
        return groups.get(groups.size() - 1);
    }
}
