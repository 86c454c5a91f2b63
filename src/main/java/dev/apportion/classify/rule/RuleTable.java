package dev.apportion.classify.rule;

import dev.apportion.cost.CostLine;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Rule;
import dev.apportion.policy.condition.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision table, hit policy first, compiled so that its length hardly matters: each text column gives the rules that
 * it lets pass as bits, the columns' bits are put together, and only rules that remain have their number and date
 * conditions looked at, in order. Thread-safe.
 */
public final class RuleTable {

    private final Rule[] rules;
    private final Message[] words;
    private final Field[][] otherFields;
    private final Condition[][] otherTests;
    private final List<TextColumn> columns = new ArrayList<>();

    public RuleTable(List<Rule> rules) {
        this.rules = rules.toArray(new Rule[0]);
        words = rules.stream().map(RuleTable::inWords).toArray(Message[]::new);
        otherFields = new Field[rules.size()][];
        otherTests = new Condition[rules.size()][];
        for (int i = 0; i < rules.size(); i++) {
            Map<Field, Condition> conditions = rules.get(i).conditions();
            otherFields[i] = conditions.keySet().stream()
                    .filter(field -> !LineFields.isText(field))
                    .toArray(Field[]::new);
            otherTests[i] = Arrays.stream(otherFields[i])
                    .map(field -> conditions.getOrDefault(field, Condition.ANY))
                    .toArray(Condition[]::new);
        }
        for (Field field : Field.values()) {
            if (LineFields.isText(field)
                    && rules.stream().anyMatch(rule -> rule.conditions().containsKey(field))) {
                columns.add(new TextColumn(field, rules));
            }
        }
    }

    public boolean isEmpty() {
        return rules.length == 0;
    }

    /** The position of the first rule that matches, -1 if none does. */
    public int first(CostLine line) {
        if (rules.length == 0) {
            return -1;
        }
        long[][] passed = new long[columns.size()][];
        for (int i = 0; i < passed.length; i++) {
            TextColumn column = columns.get(i);
            passed[i] = column.matching(LineFields.text(line, column.field()));
        }
        for (int base = 0; base < rules.length; base += 64) {
            int left = rules.length - base;
            long open = left >= 64 ? -1L : (1L << left) - 1;
            for (long[] column : passed) {
                open &= column[base / 64];
            }
            for (; open != 0; open &= open - 1) {
                int rule = base + Long.numberOfTrailingZeros(open);
                if (othersMatch(rule, line)) {
                    return rule;
                }
            }
        }
        return -1;
    }

    public Rule rule(int position) {
        return rules[position];
    }

    /** Such as {@code Rule 14: account 5400–5499 and supplier contains 'contractor'}. */
    public Message words(int position) {
        return words[position];
    }

    /** For each rule above a position the first condition that the line fails. */
    public List<String> failedAbove(int position, CostLine line) {
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < position; i++) {
            String condition = failedCondition(rules[i], line);
            if (condition != null) {
                failed.add("rule " + rules[i].number() + " doesn't match: " + condition);
            }
        }
        return failed;
    }

    public int size() {
        return rules.length;
    }

    private boolean othersMatch(int rule, CostLine line) {
        Field[] fields = otherFields[rule];
        for (int i = 0; i < fields.length; i++) {
            if (!LineFields.matches(otherTests[rule][i], line, fields[i])) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String failedCondition(Rule rule, CostLine line) {
        for (Map.Entry<Field, Condition> condition : rule.conditions().entrySet()) {
            if (!LineFields.matches(condition.getValue(), line, condition.getKey())) {
                String value = LineFields.shown(line, condition.getKey());
                return label(condition.getKey()) + " is " + (value.isEmpty() ? "blank" : "'" + value + "'")
                        + ", the rule requires " + condition.getValue();
            }
        }
        return null;
    }

    private static Message inWords(Rule rule) {
        Message conditions = rule.conditions().isEmpty()
                ? Message.of("everything else")
                : Message.joined(
                        " and ",
                        rule.conditions().entrySet().stream()
                                .map(condition -> Message.of(
                                        "{0} {1}",
                                        condition.getKey().withinSentence(),
                                        condition.getValue().inWords()))
                                .toList());
        return rule.note().isBlank()
                ? Message.of("Rule {0}: {1}", rule.number(), conditions)
                : Message.of(
                        "Rule {0}: {1} ({2})",
                        rule.number(), conditions, rule.note().strip());
    }

    private static String label(Field field) {
        return field.label().toLowerCase(Locale.ROOT);
    }
}
