package dev.apportion.cost;

import dev.apportion.message.Message;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a cost line was decided to be, and why.
 *
 * @param kind which step of the precedence decided
 * @param rule number of the policy's rule that decided, or that asks to hold the line; null if no rule did
 * @param type null exactly when the line is held
 * @param workItem code of the project or operation; null exactly when the line is held
 * @param evidence one sentence in a finance person's words, for people alone
 * @param findings contradictions met on the way
 */
public record Decision(
        Kind kind,
        @Nullable Integer rule,
        @Nullable CostType type,
        @Nullable String workItem,
        Message evidence,
        List<Finding> findings) {

    /** The precedence, first hit wins. */
    public enum Kind {
        REVIEWER("Reviewer"),
        /** A credit that follows the line that it reverses. */
        REVERSAL("Reversal"),
        REGISTER("Registered code"),
        DECLARED("Declared"),
        RULE("Rule"),
        CRITERIA("Words and dates"),
        /** Suggested by earlier decisions, where Settings lets such a suggestion decide. */
        LEARNED("Earlier decisions"),
        DEFAULT("Default"),

        // What follows is held until somebody decides, and says why.

        /** Neither code nor declaration nor rule nor words decide. */
        UNCLEAR("Nothing decides it"),
        /** The code or name is not registered, but near to one that is. */
        RESEMBLING("Unknown, but near a code"),
        /** The project hasn't begun, has ended or is closed. */
        OUT_OF_TERM("Outside the project's dates"),
        /** A rule asks for it. */
        ASKED("A rule asks"),
        OTHER_PERIOD("Another month"),
        /** A credit whose line is held. */
        WITH_ORIGINAL("Its original is held"),
        REPEATED("Same line twice"),
        OVER_BUDGET("Over budget"),
        /** Its amount isn't known in the reporting currency. */
        UNCONVERTED("Currency"),
        /** For a reason that an earlier version kept in words alone. */
        HELD("Held"),
        /** Held until a later step of the same run decides. */
        WAITING("Waiting");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** A few English words, which templates have in other languages. */
        public String inWords() {
            return words;
        }
    }

    /** A decision that no rule made. */
    public static Decision decided(Kind kind, CostType type, String workItem, Message evidence) {
        return new Decision(kind, null, type, workItem, evidence, List.of());
    }

    /** Held for somebody to decide. */
    public static Decision held(Kind why, Message reason) {
        return new Decision(why, null, null, null, reason, List.of());
    }

    public boolean held() {
        return type == null;
    }

    /** Whether it comes to the same type and work item as another, whatever made it. */
    public boolean isLike(Decision other) {
        return type == other.type && Objects.equals(workItem, other.workItem);
    }

    /** The same, made by a rule. */
    public Decision by(int number) {
        return new Decision(kind, number, type, workItem, evidence, findings);
    }

    public Decision with(List<Finding> found) {
        return new Decision(kind, rule, type, workItem, evidence, List.copyOf(found));
    }
}
