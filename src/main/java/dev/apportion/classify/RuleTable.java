package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.policy.Field;
import dev.apportion.policy.Rule;
import dev.apportion.policy.UnaryTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision table, hit policy first, compiled so that its length hardly matters: each text column gives the rules that
 * it lets pass as bits, the columns' bits are put together, and only rules that remain have their number and date tests
 * looked at, in order. Thread-safe.
 */
final class RuleTable {

    private final Rule[] rules;
    private final String[] words;
    private final Field[][] otherFields;
    private final UnaryTest[][] otherTests;
    private final List<TextColumn> columns = new ArrayList<>();

    RuleTable(List<Rule> rules) {
        this.rules = rules.toArray(new Rule[0]);
        words = rules.stream().map(RuleTable::inWords).toArray(String[]::new);
        otherFields = new Field[rules.size()][];
        otherTests = new UnaryTest[rules.size()][];
        for (int i = 0; i < rules.size(); i++) {
            Map<Field, UnaryTest> tests = rules.get(i).tests();
            otherFields[i] = tests.keySet().stream()
                    .filter(field -> !LineFields.isText(field))
                    .toArray(Field[]::new);
            otherTests[i] = Arrays.stream(otherFields[i])
                    .map(field -> tests.getOrDefault(field, UnaryTest.ANY))
                    .toArray(UnaryTest[]::new);
        }
        for (Field field : Field.values()) {
            if (LineFields.isText(field)
                    && rules.stream().anyMatch(rule -> rule.tests().containsKey(field))) {
                columns.add(new TextColumn(field, rules));
            }
        }
    }

    boolean isEmpty() {
        return rules.length == 0;
    }

    /** The position of the first rule that matches, -1 if none does. */
    int first(CostLine line) {
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

    Rule rule(int position) {
        return rules[position];
    }

    /** Such as {@code Rule 14: account 5400–5499 and supplier contains 'contractor'}. */
    String words(int position) {
        return words[position];
    }

    /** For each rule above a position the first test that the line fails. */
    List<String> failedAbove(int position, CostLine line) {
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < position; i++) {
            String test = failedTest(rules[i], line);
            if (test != null) {
                failed.add("rule " + rules[i].number() + " doesn't match: " + test);
            }
        }
        return failed;
    }

    int size() {
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

    private static @Nullable String failedTest(Rule rule, CostLine line) {
        for (Map.Entry<Field, UnaryTest> test : rule.tests().entrySet()) {
            if (!LineFields.matches(test.getValue(), line, test.getKey())) {
                String value = LineFields.shown(line, test.getKey());
                return label(test.getKey()) + " is " + (value.isEmpty() ? "blank" : "'" + value + "'")
                        + ", the rule asks for " + test.getValue();
            }
        }
        return null;
    }

    static String inWords(Rule rule) {
        String tests = rule.tests().entrySet().stream()
                .map(test -> label(test.getKey()) + " " + test.getValue())
                .collect(Collectors.joining(" and "));
        return "Rule " + rule.number() + ": " + (tests.isEmpty() ? "everything else" : tests)
                + (rule.note().isBlank() ? "" : " (" + rule.note().strip() + ")");
    }

    private static String label(Field field) {
        return field.label().toLowerCase(Locale.ROOT);
    }
}
