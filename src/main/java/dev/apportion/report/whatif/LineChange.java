package dev.apportion.report.whatif;

import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.message.Message;
import dev.apportion.report.figures.LineRow;
import org.apache.commons.lang3.StringUtils;

/**
 * A line under two policies.
 *
 * @param notCost whether the other policy takes it for no cost at all; {@code after} says why, and its amount is zero
 */
public record LineChange(LedgerLine before, LedgerLine after, boolean notCost) {

    /** Whether the line goes elsewhere, or with another amount. */
    public boolean differs() {
        return moves() || before.reportingMinor() != after.reportingMinor();
    }

    boolean moves() {
        return notCost || !after.decision().isLike(before.decision());
    }

    /** What the line was under the first policy, in a word. */
    String typeBefore() {
        return LineRow.type(before.decision().type());
    }

    String typeAfter() {
        return notCost ? "Not cost" : LineRow.type(after.decision().type());
    }

    /** What decides the line now, and what did before. */
    DifferenceCause.Redecided cause() {
        return new DifferenceCause.Redecided(by(after.decision(), notCost), by(before.decision(), false));
    }

    private static DifferenceCause.By by(Decision decision, boolean notCost) {
        boolean byRule = notCost || decision.kind() == Decision.Kind.RULE;
        return new DifferenceCause.By(notCost, decision.kind(), byRule ? decision.rule() : null);
    }

    /** The cause in words, with those of the rules; without a capital. */
    Message causeInWords() {
        DifferenceCause.Redecided cause = cause();
        Message now = notCost ? Message.of("not cost by {0}", after.decision().evidence()) : decider(after.decision());
        return cause.now().equals(cause.before())
                ? Message.of("{0}, changed", now)
                : Message.of("{0}; before: {1}", now, decider(before.decision()));
    }

    private static Message decider(Decision decision) {
        return switch (decision.kind()) {
            case RULE -> decision.evidence();
            case REVERSAL -> Message.of("reversal of an earlier line");
            case REGISTER -> Message.of("registered code");
            case DECLARED -> Message.of("declared type");
            case CRITERIA -> Message.of("criteria");
            case LEARNED -> Message.of("learned from earlier decisions");
            case DEFAULT -> Message.of("default for undecided lines");
            case REVIEWER -> Message.of("reviewer's decision");
            case HELD, WAITING -> Message.of("held");
            case UNCLEAR,
                    RESEMBLING,
                    OUT_OF_TERM,
                    ASKED,
                    OTHER_PERIOD,
                    WITH_ORIGINAL,
                    REPEATED,
                    OVER_BUDGET,
                    UNCONVERTED ->
                Message.of(
                        "held: {0}",
                        Message.plain(StringUtils.uncapitalize(decision.kind().inWords())));
        };
    }
}
