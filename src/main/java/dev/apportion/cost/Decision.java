package dev.apportion.cost;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cost line was decided to be, and why.
 *
 * @param kind which step of the precedence decided
 * @param type null exactly when the line is held
 * @param workItem code of the project or operation; null exactly when the line is held
 * @param evidence one sentence in a finance person's words
 * @param findings contradictions met on the way
 */
public record Decision(
        Kind kind, @Nullable CostType type, @Nullable String workItem, String evidence, List<Finding> findings) {

    /** The precedence, first hit wins. */
    public enum Kind {
        REVIEWER,
        REGISTER,
        DECLARED,
        RULE,
        CRITERIA,
        /** Suggested by earlier decisions, where Settings lets such a suggestion decide. */
        LEARNED,
        DEFAULT,
        HELD
    }

    public boolean held() {
        return type == null;
    }
}
