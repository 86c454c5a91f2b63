package dev.apportion.report.whatif;

import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
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

    /** The cause in words, with those of the rules. */
    String causeInWords() {
        DifferenceCause.Redecided cause = cause();
        String now = notCost ? "not cost by " + after.decision().evidence() : decider(after.decision());
        return capital(
                cause.now().equals(cause.before())
                        ? now + ", changed"
                        : now + "; before: " + decider(before.decision()));
    }

    private static String decider(Decision decision) {
        return switch (decision.kind()) {
            case RULE -> decision.evidence().toString();
            case REVERSAL -> "reversal of an earlier line";
            case REGISTER -> "registered code";
            case DECLARED -> "declared type";
            case CRITERIA -> "criteria";
            case LEARNED -> "learned from earlier decisions";
            case DEFAULT -> "default for undecided lines";
            case REVIEWER -> "reviewer's decision";
            case HELD, WAITING -> "held";
            case UNCLEAR,
                    RESEMBLING,
                    OUT_OF_TERM,
                    ASKED,
                    OTHER_PERIOD,
                    WITH_ORIGINAL,
                    REPEATED,
                    OVER_BUDGET,
                    UNCONVERTED ->
                "held: " + StringUtils.uncapitalize(decision.kind().inWords());
        };
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
