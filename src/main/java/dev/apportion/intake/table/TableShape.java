package dev.apportion.intake.table;

import dev.apportion.policy.Field;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the rows of a table are made, beyond a line each with all that it needs.
 *
 * @param sparse whether many rows have no amount: they are not lines
 * @param grouped fields that a row without them has from the row above
 * @param groups rows that stand for others
 * @param negativeCredits whether credits stand with a minus in their column, and so reduce cost as they stand
 * @param plans column that says of each row whether it is actual cost or planned, -1 if there is none
 * @param statement whether income stands above expenses, and what is left below them
 */
public record TableShape(
        boolean sparse, Set<Field> grouped, RowGroups groups, boolean negativeCredits, int plans, boolean statement) {

    static final TableShape USUAL = new TableShape(false, Set.of(), RowGroups.NONE, false, -1, false);

    /** The same where many rows have no amount. */
    public TableShape asSparse() {
        return new TableShape(true, grouped, groups, negativeCredits, plans, statement);
    }

    /** The same with a field in the first row of its group alone. */
    public TableShape asGrouped(Field field) {
        Set<Field> more = EnumSet.of(field);
        more.addAll(grouped);
        return new TableShape(sparse, Set.copyOf(more), groups, negativeCredits, plans, statement);
    }

    /** The same with rows that stand for others. */
    public TableShape with(RowGroups rows) {
        return new TableShape(sparse, grouped, rows, negativeCredits, plans, statement);
    }

    /** The same where credits stand with a minus. */
    public TableShape withNegativeCredits() {
        return new TableShape(sparse, grouped, groups, true, plans, statement);
    }

    /** The same where a column says which rows are planned. */
    public TableShape withPlans(int column) {
        return new TableShape(sparse, grouped, groups, negativeCredits, column, statement);
    }

    /** The same as a statement of income and expenses. */
    public TableShape asStatement() {
        return new TableShape(sparse, grouped, groups, negativeCredits, plans, true);
    }

    /** What an amount in the column of credits is multiplied by. */
    int creditSign() {
        return negativeCredits ? 1 : -1;
    }
}
