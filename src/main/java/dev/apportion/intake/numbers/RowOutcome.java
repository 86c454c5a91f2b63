package dev.apportion.intake.numbers;

import dev.apportion.cost.received.IntakeRow;

/** What became of the row that a number stands in. */
public enum RowOutcome {
    LINE,
    REJECTED,
    OTHER;

    public static RowOutcome of(IntakeRow row) {
        if (row instanceof IntakeRow.Accepted) {
            return LINE;
        }
        return row instanceof IntakeRow.Rejected ? REJECTED : OTHER;
    }
}
