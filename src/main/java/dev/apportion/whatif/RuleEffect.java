package dev.apportion.whatif;

import dev.apportion.classify.rule.RuleTable;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Rule;
import dev.apportion.report.whatif.LineChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a rule that isn't in use yet would do to the lines of a month that the ledger has. Other differences between the policies
 * play no part.
 *
 * @param matched lines that fulfil the rule's conditions
 * @param matchedMinor their amount, in minor units of the run's currency
 * @param decided those of them that the rule would decide otherwise than they are
 * @param decidedMinor the amount of these
 * @param otherwise matched lines that somebody or something decided otherwise than the rule says, whether or not it would decide
 *     them in a new run
 * @param first of the matched lines, in order of file and row
 */
public record RuleEffect(
        Run run, long matched, long matchedMinor, long decided, long decidedMinor, long otherwise, List<Line> first) {

    /** What becomes of a line. */
    public enum Fate {
        /** The rule would decide what was held. */
        DECIDED,
        /** The rule would decide otherwise what was decided already. */
        CHANGED,
        /** Something that comes before rules has decided it otherwise, and would again. */
        OTHERWISE,
        /** It is decided as the rule says. */
        SAME,
        /** It stays held all the same. */
        HELD;

        /** Whether the rule makes a difference. */
        boolean isTouched() {
            return this == DECIDED || this == CHANGED;
        }

        /** Whether the line is decided, and not as the rule says. */
        public boolean isOtherwise() {
            return this == CHANGED || this == OTHERWISE;
        }
    }

    /**
     * A line that fulfils the conditions.
     *
     * @param now as the ledger has it
     * @param then as a run with the rule would decide it
     */
    public record Line(LedgerLine now, Decision then, Fate fate) {}

    /** What the matched lines add up to. */
    private static final class Sums {
        private long matched;
        private long matchedMinor;
        private long decided;
        private long decidedMinor;
        private long otherwise;

        void add(Fate fate, long minor) {
            matched++;
            matchedMinor = Math.addExact(matchedMinor, minor);
            if (fate.isTouched()) {
                decided++;
                decidedMinor = Math.addExact(decidedMinor, minor);
            }
            otherwise += fate.isOtherwise() ? 1 : 0;
        }
    }

    /**
     * Goes through a month.
     *
     * @param policy with the rule
     * @param most so many lines are given
     */
    public static RuleEffect of(Ledger ledger, Run run, Policy policy, Rule rule, int most) {
        RuleTable conditions = new RuleTable(List.of(rule));
        Redecision redecision = null;
        List<Line> first = new ArrayList<>();
        Sums sums = new Sums();
        for (LedgerLine line : ledger.of(run.id()).lines().all()) {
            if (conditions.first(line.line()) < 0) {
                continue;
            }
            // Months in which nothing matches need not be looked at more closely.
            redecision = redecision == null ? new Redecision(ledger, run, policy) : redecision;
            LineChange change = redecision.decide(line);
            Fate fate = fate(change, rule);
            sums.add(fate, line.reportingMinor());
            if (first.size() < most) {
                first.add(new Line(line, change.after().decision(), fate));
            }
        }
        return new RuleEffect(
                run, sums.matched, sums.matchedMinor, sums.decided, sums.decidedMinor, sums.otherwise, first);
    }

    private static Fate fate(LineChange change, Rule rule) {
        Decision now = change.before().decision();
        Decision then = change.after().decision();
        boolean byRule =
                (change.notCost() || then.kind() == Decision.Kind.RULE) && Objects.equals(then.rule(), rule.number());
        boolean asItSays = now.type() != null && !change.notCost() && says(rule, now);
        if (byRule && !asItSays) {
            return now.type() == null ? Fate.DECIDED : Fate.CHANGED;
        }
        if (now.type() == null) {
            return Fate.HELD;
        }
        return says(rule, now) ? Fate.SAME : Fate.OTHERWISE;
    }

    private static boolean says(Rule rule, Decision decision) {
        String type = String.valueOf(decision.type());
        return rule.outcome().name().equals(type)
                && (rule.workItem() == null || rule.workItem().equals(decision.workItem()));
    }
}
