package dev.apportion.report.review;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reviewers decided about the same activity before, in this or an earlier period. */
final class EarlierDecisions {

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
                    return suggestion(decision, Message.of("Decided before: {0}, by {1} on {2}", values(decision)));
                }
                elsewhere = elsewhere == null ? decision : elsewhere;
            }
        }
        return elsewhere == null
                ? null
                : suggestion(elsewhere, Message.of("Decided before in {3}: {0}, by {1} on {2}", values(elsewhere)));
    }

    private static Suggestion suggestion(ReviewerDecision decision, Message words) {
        return new Suggestion(decision.type(), decision.workItem(), words);
    }

    private static Object[] values(ReviewerDecision decision) {
        Message type = decision.type() == CostType.PROJECT ? Message.of("project") : Message.of("operation");
        return new Object[] {
            decision.workItem() == null ? type : Message.of("{0} {1}", type, decision.workItem()),
            decision.who(),
            decision.decided(),
            decision.department()
        };
    }
}
