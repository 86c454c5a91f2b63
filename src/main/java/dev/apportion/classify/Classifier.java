package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.policy.Policy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides project or operation. Immutable and thread-safe; the decision depends on the line alone, never on its neighbors. */
public final class Classifier {

    private final @Nullable Policy policy;

    /**
     * Compiles the policy's registers, rules and criteria.
     *
     * @param period the period of the run
     * @param decisions reviewers' decisions of this and earlier periods
     */
    public Classifier(Policy policy, Period period, Collection<ReviewerDecision> decisions, History history) {
        this.policy = policy;
    }

    /** The reason why a row is not cost at all, by a rule with that outcome; empty for cost. Comes before everything else. */
    public Optional<String> notCost(CostLine line) {
        return Optional.empty();
    }

    /** Decides a line that is cost. */
    public Decision classify(CostLine line) {
        return new Decision(Decision.Kind.HELD, null, null, String.valueOf(policy), List.of());
    }
}
