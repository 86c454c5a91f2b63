package dev.apportion.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.classify.Classifier;
import dev.apportion.classify.History;
import dev.apportion.classify.LineFixture;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Period;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Rule;
import dev.apportion.policy.workbook.PolicyFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTableTest {

    private static final List<String> SUPPLIERS =
            List.of("Acme Contractors", "City Power", "Nordic IT", "Müller GmbH", "IT", "");
    private static final List<String> TEXTS =
            List.of("contains \"it\"", "word it", "not blank", "blank", "starts with \"A\"", "City Power, IT");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsWhatLookingThroughAllRulesFinds(long seed) {
        Random random = new Random(seed);
        Policy policy = policy(random, 150);
        RuleTable table = new RuleTable(policy.classification().rules());
        for (int i = 0; i < 2_000; i++) {
            CostLine line = line(random);
            assertThat(table.first(line))
                    .as("seed %d, line %d: %s", seed, i, line)
                    .isEqualTo(naive(policy.classification().rules(), line));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theOrderOfLinesNeverChangesADecision(long seed) {
        Random random = new Random(seed);
        Policy policy = policy(random, 40);
        List<CostLine> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.add(line(random));
        }
        Map<CostLine, Decision> first = decide(policy, lines);
        Collections.shuffle(lines, random);
        assertThat(decide(policy, lines)).as("seed %d", seed).isEqualTo(first);
    }

    private static Map<CostLine, Decision> decide(Policy policy, List<CostLine> lines) {
        Classifier classifier = new Classifier(policy, Period.parse("2026-10"), List.of(), History.NONE);
        Map<CostLine, Decision> decisions = new HashMap<>();
        lines.forEach(line -> decisions.put(line, classifier.classify(line)));
        return decisions;
    }

    private static int naive(List<Rule> rules, CostLine line) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).conditions().entrySet().stream()
                    .allMatch(condition -> LineFields.matches(condition.getValue(), line, condition.getKey()))) {
                return i;
            }
        }
        return -1;
    }

    private static Policy policy(Random random, int rules) {
        PolicyFixture policy = new PolicyFixture().shippedCriteria();
        for (int i = 0; i < rules; i++) {
            int low = 5000 + random.nextInt(900);
            Map<Field, String> tests = new EnumMap<>(Field.class);
            tests.put(Field.ACCOUNT, random.nextBoolean() ? low + ".." + (low + 5) : String.valueOf(low));
            if (random.nextInt(3) == 0) {
                tests.put(Field.SUPPLIER, TEXTS.get(random.nextInt(TEXTS.size())));
            }
            if (random.nextInt(3) == 0) {
                tests.put(Field.AMOUNT, ">= " + random.nextInt(1000));
            }
            if (random.nextInt(4) == 0) {
                tests.put(Field.DATE, "2026-10-0" + (1 + random.nextInt(9)) + "..2026-10-31");
            }
            policy.rule(random.nextBoolean() ? Rule.Outcome.PROJECT : Rule.Outcome.OPERATION, tests);
        }
        return policy.build();
    }

    private static CostLine line(Random random) {
        LineFixture line = new LineFixture();
        line.account = String.valueOf(5000 + random.nextInt(900));
        line.supplier = SUPPLIERS.get(random.nextInt(SUPPLIERS.size()));
        line.minor = random.nextInt(150_000) - 10_000L;
        line.date = random.nextInt(5) == 0 ? null : LocalDate.of(2026, 10, 1 + random.nextInt(31));
        line.row = random.nextInt();
        return line.build();
    }
}
