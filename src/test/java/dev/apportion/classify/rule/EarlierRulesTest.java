package dev.apportion.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.policy.Field;
import dev.apportion.policy.Rule;
import dev.apportion.policy.Rule.Outcome;
import dev.apportion.policy.condition.Condition;
import dev.apportion.policy.condition.Conditions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A rule is near to each later one that asks for its fields and matches a line that it matches. */
class EarlierRulesTest {

    private static final List<Field> FIELDS = List.of(Field.ACCOUNT, Field.SUPPLIER, Field.CATEGORY);
    private static final List<String> VALUES = List.of("5400", "5401", "54", "Acme", "acme ltd", "b", "");
    private static final List<String> CONDITIONS = List.of(
            "5400", "5401; 54", "5400..5402", "ACME", "contains acme", "not b", "b", "Acme; b; 54", "starts with 54");

    private final Random random = new Random(20261128);

    @Test
    void nearAreAllThatMatchTheSame() {
        int both = 0;
        for (int table = 0; table < 40; table++) {
            EarlierRules earlier = new EarlierRules();
            List<Rule> rules = new ArrayList<>();
            for (int number = 1; number <= 30; number++) {
                Rule rule = rule(number);
                List<Rule> near = earlier.near(rule).toList();
                for (Rule other : rules) {
                    boolean asks = rule.conditions()
                            .keySet()
                            .containsAll(other.conditions().keySet());
                    if (asks && meet(other, rule)) {
                        both++;
                        assertThat(near).contains(other);
                    }
                }
                assertThat(near).isSubsetOf(rules);
                rules.add(rule);
                earlier.add(rule);
            }
        }
        assertThat(both).isPositive();
    }

    @Test
    void ofRulesThatAskForDifferentTextsNoneIsNear() {
        EarlierRules earlier = new EarlierRules();
        for (int number = 1; number <= 1000; number++) {
            Rule rule = new Rule(
                    number,
                    Map.of(Field.ACCOUNT, Conditions.parse(String.valueOf(4000 + number))),
                    Outcome.PROJECT,
                    null,
                    "",
                    number);
            assertThat(earlier.near(rule)).isEmpty();
            earlier.add(rule);
        }
    }

    private Rule rule(int number) {
        EnumMap<Field, Condition> conditions = new EnumMap<>(Field.class);
        for (Field field : FIELDS) {
            if (random.nextBoolean()) {
                conditions.put(field, Conditions.parse(CONDITIONS.get(random.nextInt(CONDITIONS.size()))));
            }
        }
        return new Rule(number, conditions, Outcome.PROJECT, null, "", number);
    }

    /** Whether some line matches both. */
    private static boolean meet(Rule a, Rule b) {
        return FIELDS.stream().allMatch(field -> VALUES.stream()
                .anyMatch(value -> matches(a, field, value) && matches(b, field, value)));
    }

    private static boolean matches(Rule rule, Field field, String value) {
        Condition condition = rule.conditions().get(field);
        return condition == null || condition.matches(value.isEmpty() ? null : value);
    }
}
