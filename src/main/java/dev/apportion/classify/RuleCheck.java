package dev.apportion.classify;

import dev.apportion.classify.rule.EarlierRules;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Rule;
import dev.apportion.policy.condition.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Searches a decision table for rules that can never fire and for pairs that contradict each other. */
public final class RuleCheck {

    /** Rules that a finding names; more than that nobody reads in a cell. */
    private static final int MOST_NAMED = 50;

    /** Earlier rules that are told of one rule; who orders these has seen enough. */
    private static final int MOST_OVERLAPS = 10;

    private RuleCheck() {}

    /**
     * The findings, by the order of the rules, each with the rule's row in the sheet Rules. Reports only what is
     * certain: a rule is reported as never firing when one rule above it matches all that it matches; a pair as
     * overlapping when a value that both match can be named for every field, they decide differently, and neither is a
     * plain exception to the other.
     */
    public static List<Finding> check(Policy policy) {
        List<Rule> rules = inOrder(policy.classification().rules());
        List<Finding> findings = new ArrayList<>();
        EarlierRules earlierRules = new EarlierRules();
        for (Rule rule : rules) {
            List<Rule> near = earlierRules.near(rule).toList();
            earlierRules.add(rule);
            Rule shadow = near.stream()
                    .filter(earlier -> covers(earlier, rule))
                    .findFirst()
                    .orElse(null);
            if (shadow != null) {
                findings.add(neverFires(rule, shadow));
                continue;
            }
            near.stream()
                    .filter(earlier -> overlap(earlier, rule))
                    .limit(MOST_OVERLAPS)
                    .forEach(earlier -> findings.add(overlapping(rule, earlier)));
        }
        return findings;
    }

    /**
     * The rules that no line matched; nothing if each has matched one.
     *
     * @param fired numbers of the rules that decided or held lines of the period, or took rows of it for no cost
     */
    public static List<Finding> neverFired(Policy policy, Period period, Set<Integer> fired) {
        List<Rule> idle = policy.classification().rules().stream()
                .filter(rule -> !fired.contains(rule.number()))
                .toList();
        if (idle.isEmpty()) {
            return List.of();
        }
        Message rules = Message.joined(
                ", ",
                idle.stream()
                        .limit(MOST_NAMED)
                        .map(rule -> Message.of("{0} (row {1})", rule.number(), rule.row()))
                        .toList());
        int more = idle.size() - MOST_NAMED;
        int all = policy.classification().rules().size();
        return List.of(finding(
                FindingCode.RULES_NEVER_FIRED,
                idle.get(0),
                more > 0
                        ? Message.of(
                                "{0} of {1} rules matched no line of {2}: {3} and {4} more.",
                                idle.size(), all, period.month(), rules, more)
                        : Message.of(
                                "{0} of {1} rules matched no line of {2}: {3}.",
                                idle.size(), all, period.month(), rules)));
    }

    /** Rules that say Not cost are looked at before the others. */
    private static List<Rule> inOrder(List<Rule> rules) {
        return Stream.concat(
                        rules.stream().filter(rule -> rule.outcome() == Rule.Outcome.NOT_COST),
                        rules.stream().filter(rule -> rule.outcome() != Rule.Outcome.NOT_COST))
                .toList();
    }

    private static boolean covers(Rule wide, Rule narrow) {
        for (Map.Entry<Field, Condition> condition : wide.conditions().entrySet()) {
            if (!condition.getValue().covers(condition(narrow, condition.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(Rule earlier, Rule later) {
        return !sameDecision(earlier, later)
                && earlier.conditions().keySet().equals(later.conditions().keySet())
                && !covers(later, earlier)
                && earlier.conditions().entrySet().stream()
                        .allMatch(condition -> meet(condition.getValue(), condition(later, condition.getKey())));
    }

    private static boolean sameDecision(Rule a, Rule b) {
        return a.outcome() == b.outcome() && Objects.equals(a.workItem(), b.workItem());
    }

    private static boolean meet(Condition a, Condition b) {
        return Stream.concat(a.examples().stream(), b.examples().stream())
                .anyMatch(example -> a.matches(example) && b.matches(example));
    }

    private static Condition condition(Rule rule, Field field) {
        Map<Field, Condition> conditions = rule.conditions();
        return conditions.getOrDefault(field, Condition.ANY);
    }

    private static Finding neverFires(Rule rule, Rule shadow) {
        return finding(
                FindingCode.RULE_NEVER_FIRES,
                rule,
                Message.of(
                        "Rule {0} can never fire: rule {1} (row {2}) comes first and matches everything it "
                                + "matches. Move it up, narrow the other rule, or take it out.",
                        rule.number(), shadow.number(), shadow.row()));
    }

    private static Finding overlapping(Rule rule, Rule earlier) {
        return finding(
                FindingCode.RULES_OVERLAP,
                rule,
                Message.of(
                        "Rule {0} overlaps with rule {1} (row {2}) and decides differently. Where both match, "
                                + "rule {1} counts; check their order.",
                        rule.number(), earlier.number(), earlier.row()));
    }

    private static Finding finding(FindingCode code, Rule rule, Message message) {
        return new Finding(code, null, new Source("policy.xlsx", "Rules", rule.row()), null, message);
    }
}
