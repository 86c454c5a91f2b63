package dev.apportion.classify;

import dev.apportion.classify.rule.RuleTable;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.message.Message;
import dev.apportion.policy.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decision table, first match wins. */
final class RuleStep implements Step {

    private final RuleTable table;
    private final WorkItems items;

    RuleStep(RuleTable table, WorkItems items) {
        this.table = table;
        this.items = items;
    }

    @Override
    public String name() {
        return "Rules";
    }

    @Override
    public @Nullable Decision decide(CostLine line, String key, List<Finding> findings) {
        int position = table.first(line);
        if (position < 0) {
            return null;
        }
        Rule rule = table.rule(position);
        if (rule.outcome() == Rule.Outcome.HOLD) {
            return Decision.held(
                            Decision.Kind.ASKED,
                            Message.of("{0} asks for a review: decide in the review workbook", table.words(position)))
                    .by(rule.number());
        }
        CostType type = rule.outcome() == Rule.Outcome.PROJECT ? CostType.PROJECT : CostType.OPERATION;
        String item = rule.workItem();
        return Decision.decided(
                        Decision.Kind.RULE, type, item == null ? items.own(line, type) : item, table.words(position))
                .by(rule.number());
    }

    @Override
    public List<String> whyNot(CostLine line) {
        return table.isEmpty() ? List.of("there are none") : table.failedAbove(table.size(), line);
    }

    /** The rules above the one that matched, and why they didn't. */
    List<String> above(CostLine line) {
        return table.failedAbove(Math.max(0, table.first(line)), line);
    }
}
