package dev.apportion.policy.workbook;

import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Rule;
import dev.apportion.policy.condition.Condition;
import dev.apportion.policy.workbook.cell.Choice;
import dev.apportion.policy.workbook.cell.ConditionCells;
import dev.apportion.policy.workbook.cell.NumberCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The Rules sheet: a decision table, hit policy first. */
public final class RulesSheet {

    /** Debit and credit are where an amount comes from; a rule looks at the amount. */
    private static final List<Field> TESTABLE = Arrays.stream(Field.values())
            .filter(field -> !field.isPartOfAmount())
            .toList();

    static final SheetLayout LAYOUT = new SheetLayout(
            "Rules",
            false,
            List.of("Decision"),
            Stream.concat(
                            Stream.of("No.", "Work item", "Note"),
                            TESTABLE.stream().map(Field::label))
                    .toList());

    private static final Choice<Rule.Outcome> OUTCOME = Choice.of(Rule.Outcome.class);

    private RulesSheet() {}

    public static String name() {
        return LAYOUT.sheet();
    }

    /** Its headings, those that are needed first. */
    public static List<String> headings() {
        return LAYOUT.all();
    }

    /** @param registered projects and operations, by code */
    static List<Rule> read(PolicySheet sheet, Names items, Policy.Register registered) {
        List<Rule> rules = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (PolicyRow row : sheet.rows()) {
            Rule rule = rule(row, rules.size() + 1, items);
            if (!numbers.add(rule.number())) {
                row.fault(
                        "No.",
                        "There is another rule " + rule.number()
                                + ". Give each rule its own number, or leave the column empty.");
            }
            check(row, rule, registered);
            rules.add(rule);
        }
        return rules;
    }

    private static Rule rule(PolicyRow row, int position, Names items) {
        Map<Field, Condition> conditions = new EnumMap<>(Field.class);
        for (Field field : TESTABLE) {
            Condition condition = field == Field.ACCOUNT
                    ? ConditionCells.accounts(row, field.label())
                    : ConditionCells.condition(row, field.label());
            if (!condition.equals(Condition.ANY)) {
                conditions.put(field, condition);
            }
        }
        Integer number = NumberCells.wholeNumber(row, "No.");
        return new Rule(
                number == null ? position : number,
                Collections.unmodifiableMap(conditions),
                OUTCOME.needed(row, "Decision"),
                items.optional(row, "Work item"),
                row.text("Note"),
                row.number());
    }

    private static void check(PolicyRow row, Rule rule, Policy.Register registered) {
        if (rule.outcome() == Rule.Outcome.NOT_COST && rule.conditions().isEmpty()) {
            row.fault("Decision", "A rule without a condition can't say Not cost: it would ignore every row.");
        }
        String item = rule.workItem();
        if (item == null || item.isEmpty()) {
            return;
        }
        switch (rule.outcome()) {
            case HOLD, NOT_COST ->
                row.warning(
                        "Work item",
                        rule.outcome() == Rule.Outcome.HOLD
                                ? Message.of("The work item has no effect on a rule that decides Hold.")
                                : Message.of("The work item has no effect on a rule that decides Not cost."));
            case PROJECT -> {
                if (registered.operations().containsKey(item)) {
                    row.fault("Work item", item + " is an operation, but the rule decides Project.");
                }
            }
            case OPERATION -> {
                if (registered.projects().containsKey(item)) {
                    row.fault("Work item", item + " is a project, but the rule decides Operation.");
                }
            }
        }
    }
}
