package dev.apportion.intake.table;

import java.util.Set;

/**
 * How the rows of a table are made, beyond a line each with all that it needs.
 *
 * @param sparse whether many rows have no amount: they are not lines
 * @param grouped whether a row without department is that of the row above
 * @param groupSums rows, from 1, that hold the sum of the group below them
 * @param negativeCredits whether credits stand with a minus in their column, and so reduce cost as they stand
 */
public record TableShape(boolean sparse, boolean grouped, Set<Integer> groupSums, boolean negativeCredits) {

    static final TableShape USUAL = new TableShape(false, false, Set.of(), false);

    public TableShape {
        groupSums = Set.copyOf(groupSums);
    }

    /** The same where many rows have no amount. */
    public TableShape asSparse() {
        return new TableShape(true, grouped, groupSums, negativeCredits);
    }

    /** The same with the department in the first row of its group alone. */
    public TableShape asGrouped() {
        return new TableShape(sparse, true, groupSums, negativeCredits);
    }

    /** The same with sums at the head of groups. */
    public TableShape withGroupSums(Set<Integer> rows) {
        return new TableShape(sparse, grouped, rows, negativeCredits);
    }

    /** The same where credits stand with a minus. */
    public TableShape withNegativeCredits() {
        return new TableShape(sparse, grouped, groupSums, true);
    }

    /** What an amount in the column of credits is multiplied by. */
    int creditSign() {
        return negativeCredits ? 1 : -1;
    }
}
