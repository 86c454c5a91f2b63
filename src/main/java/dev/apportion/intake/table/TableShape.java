package dev.apportion.intake.table;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table are made, beyond a line each with all that it needs.
 *
 * @param sparse whether many rows have no amount: they are not lines
 * @param grouped whether a row without department is that of the row above
 * @param groupSums rows, from 1, that hold the sum of the group below them
 * @param side what says on which side an amount is that has no sign; null where amounts have theirs
 */
public record TableShape(
        boolean sparse,
        boolean grouped,
        Set<Integer> groupSums,
        @Nullable Side side) {

    static final TableShape USUAL = new TableShape(false, false, Set.of(), null);

    public TableShape {
        groupSums = Set.copyOf(groupSums);
    }

    /** The same where many rows have no amount. */
    public TableShape asSparse() {
        return new TableShape(true, grouped, groupSums, side);
    }

    /** The same with the department in the first row of its group alone. */
    public TableShape asGrouped() {
        return new TableShape(sparse, true, groupSums, side);
    }

    /** The same with sums at the head of groups. */
    public TableShape withGroupSums(Set<Integer> rows) {
        return new TableShape(sparse, grouped, rows, side);
    }

    /** The same with a column that tells debits and credits. */
    public TableShape with(Side told) {
        return new TableShape(sparse, grouped, groupSums, told);
    }
}
