package dev.apportion.report.review;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What reviewers decided about the same activity before, in this or an earlier period. */
final class EarlierDecisions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final List<ReviewerDecision> latestFirst;

    EarlierDecisions(List<ReviewerDecision> decisions, Period period) {
        latestFirst = ReviewerDecision.latestFirst(decisions.stream()
                .filter(decision -> decision.period().compareTo(period) <= 0)
                .toList());
    }

    /** The latest one of the line's own department, else of another; null if there is none. */
    @Nullable
    Suggestion like(CostLine line) {
        ReviewerDecision elsewhere = null;
        String activity = HeldGroup.activity(line);
        for (ReviewerDecision decision : latestFirst) {
            if (activity != null && activity.equalsIgnoreCase(decision.activity())) {
                if (decision.department().equals(line.department())) {
                    return suggestion(decision, "");
                }
                elsewhere = elsewhere == null ? decision : elsewhere;
            }
        }
        return elsewhere == null ? null : suggestion(elsewhere, " in " + elsewhere.department());
    }

    private static Suggestion suggestion(ReviewerDecision decision, String where) {
        return new Suggestion(decision.type(), decision.workItem(), inWords(decision, where));
    }

    private static String inWords(ReviewerDecision decision, String where) {
        return "Decided before" + where + ": " + (decision.type() == CostType.PROJECT ? "project" : "operation")
                + (decision.workItem() == null ? "" : " " + decision.workItem()) + ", by " + decision.who() + " on "
                + DAY.format(decision.decided());
    }
}
