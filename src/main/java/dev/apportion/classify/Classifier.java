package dev.apportion.classify;

import dev.apportion.classify.rule.RuleTable;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides project or operation. Immutable and thread-safe; the decision depends on the line alone, never on its
 * neighbors; only a credit follows the line that it reverses. The precedence, first hit wins: a reviewer's decision; the
 * period (lines of another one may be held); the line that a credit reverses; a registered code; what is near to one is held; the declared type; rules;
 * what the policy says of the sender's sheet; criteria; what was learned, if Settings says so; the default, or held.
 */
public final class Classifier {

    private final RuleTable notCost;
    private final ReviewStep reviews;
    private final List<Step> steps;

    /**
     * Compiles the policy's registers, rules and criteria.
     *
     * @param period the period of the run
     * @param decisions reviewers' decisions of this and earlier periods
     */
    public Classifier(Policy policy, Period period, Collection<ReviewerDecision> decisions, History history) {
        this(policy, period, decisions, history, LearnedDecisions.NONE);
    }

    /** Like the other one, with what earlier decisions teach, which decides where Settings allows it. */
    public Classifier(
            Policy policy,
            Period period,
            Collection<ReviewerDecision> decisions,
            History history,
            LearnedDecisions learned) {
        WorkItems items = new WorkItems(policy);
        RuleTable rules = new RuleTable(rules(policy, false));
        notCost = new RuleTable(rules(policy, true));
        reviews = new ReviewStep(decisions, items);
        steps = List.of(
                reviews,
                new PeriodStep(period, policy.settings().decisions().otherPeriods()),
                new ReversalStep(history, this::classify),
                new RegisterStep(
                        items,
                        policy.register().projects().values(),
                        policy.register().operations().values()),
                new ProposalStep(items, rules),
                new DeclaredStep(items),
                new RuleStep(rules, items),
                new LayoutStep(policy.reading(), items),
                new CriteriaStep(
                        new Criteria(policy.classification().criteria(), history),
                        learned,
                        policy.settings().decisions(),
                        items));
    }

    /**
     * Why a row is not cost at all.
     *
     * @param rule number of the rule that says so
     * @param reason its note, or the rule in words, for people
     */
    public record NotCost(int rule, Message reason) {}

    /**
     * How a line's decision comes about.
     *
     * @param tests one sentence a step, for people, with what did not match, down to the step that decides; then the findings
     * @param decision null if the line is not cost at all
     */
    public record Path(List<String> tests, @Nullable Decision decision) {}

    /** Whether a row is not cost at all, by a rule with that outcome; empty for cost. Comes before everything else. */
    public Optional<NotCost> notCost(CostLine line) {
        int position = notCost.first(line);
        if (position < 0) {
            return Optional.empty();
        }
        Rule rule = notCost.rule(position);
        return Optional.of(new NotCost(
                rule.number(),
                rule.note().isBlank()
                        ? notCost.words(position)
                        : Message.plain(rule.note().strip())));
    }

    /** The key that names a line from a sheet in the ledger. */
    public String key(CostLine line) {
        return reviews.key(line);
    }

    /** Decides a line from a sheet that is cost. */
    public Decision classify(CostLine line) {
        return classify(line, key(line));
    }

    /** Decides a line from the ledger again. */
    public Decision classify(LedgerLine line) {
        return classify(line.line(), line.key());
    }

    /**
     * Decides a line that is cost.
     *
     * @param key {@link #key} of the line, or the one in the ledger
     */
    public Decision classify(CostLine line, String key) {
        List<Finding> findings = new ArrayList<>(0);
        for (Step step : steps) {
            Decision decision = step.decide(line, key, findings);
            if (decision != null) {
                if (decision.type() == CostType.PROJECT) {
                    Depreciation.check(line, decision, findings);
                }
                return findings.isEmpty() ? decision : decision.with(findings);
            }
        }
        throw new IllegalStateException("The last step decides every line");
    }

    /** The way to a line's decision, gone step by step. */
    public Path path(CostLine line, String key) {
        List<String> path = new ArrayList<>();
        Optional<NotCost> notCost = notCost(line);
        if (notCost.isPresent()) {
            path.add("Not cost: " + notCost.get().reason());
            return new Path(path, null);
        }
        List<Finding> findings = new ArrayList<>();
        for (Step step : steps) {
            Decision decision = step.decide(line, key, findings);
            if (decision == null) {
                step.whyNot(line).forEach(why -> path.add(step.name() + ": " + why));
                continue;
            }
            if (step instanceof RuleStep rules) {
                rules.above(line).forEach(why -> path.add(step.name() + ": " + why));
            }
            path.add(step.name() + ": " + decision.evidence());
            path.add(inWords(decision));
            classify(line, key).findings().forEach(finding -> path.add("Finding: " + finding.message()));
            return new Path(path, decision);
        }
        throw new IllegalStateException("The last step decides every line");
    }

    /** A decision as {@link #path} ends with it. */
    public static String inWords(Decision decision) {
        CostType type = decision.type();
        return "Decision: " + (type == null ? "held" : Words.type(type) + ", work item " + decision.workItem());
    }

    private static List<Rule> rules(Policy policy, boolean notCost) {
        return policy.classification().rules().stream()
                .filter(rule -> (rule.outcome() == Rule.Outcome.NOT_COST) == notCost)
                .toList();
    }
}
