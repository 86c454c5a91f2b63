package dev.apportion.policy;

import dev.apportion.policy.condition.Condition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the decision table.
 *
 * @param number as written in the first column, else the row's position from 1
 * @param conditions fields with a condition that is not empty; all must match
 * @param workItem where the cost goes; null for the line's own activity
 * @param note why the rule is there, may be empty
 * @param row row in the Rules sheet
 */
public record Rule(
        int number,
        Map<Field, Condition> conditions,
        Outcome outcome,
        @Nullable String workItem,
        String note,
        int row) {

    /** What a rule decides. */
    public enum Outcome {
        PROJECT,
        OPERATION,
        HOLD,
        /** The row is not cost at all (revenue, statistics): ignored with the rule's note as reason, before anything else. */
        NOT_COST
    }
}
