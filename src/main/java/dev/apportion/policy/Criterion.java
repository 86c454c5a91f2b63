package dev.apportion.policy;

import dev.apportion.policy.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Criteria sheet: weighted evidence.
 *
 * @param weight points for project when positive, for operation when negative
 * @param measure what is looked at
 * @param field the field looked at when {@code measure} is FIELD or TEXT, else null
 */
public record Criterion(
        String name, int weight, Measure measure, @Nullable Field field, Condition condition) {

    /** What a criterion looks at. */
    public enum Measure {
        /** One field. */
        FIELD,
        /** Description, activity name and account name together. */
        TEXT,
        /** The line names a beginning and an end. */
        HAS_START_AND_END,
        /** Same department, account and supplier with a similar amount in three of the last six periods. */
        REPEATS
    }
}
