package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Period;
import dev.apportion.policy.Field;
import dev.apportion.policy.Rule;
import dev.apportion.policy.workbook.PolicyFixture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The same decision table, hit policy first, in Apportion and in Camunda's DMN engine, side by side on the same lines. */
final class DmnComparison {

    private DmnComparison() {}

    public static void main(String[] arguments) {
        System.out.println("| rules | Apportion, lines/s | Camunda DMN, lines/s | ratio |");
        System.out.println("|---|---|---|---|");
        for (int rules : new int[] {5, 50, 500}) {
            compare(rules, ClassifyBenchmark.lines(arguments, 100_000));
        }
    }

    private static void compare(int count, int most) {
        Random random = new Random(42);
        PolicyFixture policy = new PolicyFixture();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int low = 4000 + random.nextInt(4000);
            String supplier = ClassifyBenchmark.word(random);
            boolean part = i % 2 == 0;
            Map<Field, String> tests = new HashMap<>();
            tests.put(Field.ACCOUNT, low + ".." + (low + 40));
            if (part) {
                tests.put(Field.SUPPLIER, "contains \"" + supplier + "\"");
            }
            // Not cost is looked at alone, so this measures the table without the other steps.
            policy.rule(Rule.Outcome.NOT_COST, tests);
            rows.append("<rule id='r").append(i).append("'><inputEntry id='a").append(i).append("'><text>[").append(low)
                    .append("..").append(low + 40).append("]</text></inputEntry><inputEntry id='s").append(i)
                    .append("'><text>").append(part ? "contains(?, \"" + supplier + "\")" : "")
                    .append("</text></inputEntry><outputEntry id='o").append(i).append("'><text>\"Rule ").append(i + 1)
                    .append("\"</text></outputEntry></rule>");
        }
        List<CostLine> lines = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            lines.add(line(i, random));
        }
        Classifier classifier = new Classifier(policy.build(), Period.parse("2026-10"), List.of(), History.NONE);
        DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        DmnDecision decision = engine.parseDecision("d", new ByteArrayInputStream(model(rows).getBytes(StandardCharsets.UTF_8)));

        int few = Math.min(most, Math.max(100, 20_000 / count));
        for (CostLine line : lines.subList(0, few)) {
            String ours = classifier.notCost(line).map(found -> "Rule " + found.rule()).orElse("");
            if (!ours.equals(theirs(engine, decision, line))) {
                throw new IllegalStateException("The two disagree on " + line);
            }
        }
        long fast = ClassifyBenchmark.speed(
                lines, lines.size(), line -> classifier.notCost(line).isPresent() ? 1 : 0);
        long general = ClassifyBenchmark.speed(lines, few, line -> theirs(engine, decision, line).length());
        System.out.printf("| %d | %,d | %,d | %,d |%n", count, fast, general, fast / Math.max(1, general));
    }

    private static String theirs(DmnEngine engine, DmnDecision decision, CostLine line) {
        Map<String, Object> values = new HashMap<>();
        values.put("account", Integer.valueOf(line.account().code()));
        values.put("supplier", line.posting().supplier());
        DmnDecisionTableResult result = engine.evaluateDecisionTable(decision, values);
        return result.isEmpty() ? "" : result.getSingleResult().getSingleEntry();
    }

    private static String model(CharSequence rows) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='m' name='m' namespace='b'>"
                + "<decision id='d' name='d'><decisionTable id='t' hitPolicy='FIRST'>"
                + "<input id='i1'><inputExpression id='e1' typeRef='integer'><text>account</text></inputExpression></input>"
                + "<input id='i2'><inputExpression id='e2' typeRef='string'><text>supplier</text></inputExpression></input>"
                + "<output id='o' name='rule' typeRef='string'/>" + rows + "</decisionTable></decision></definitions>";
    }

    private static CostLine line(int number, Random random) {
        LineFixture line = new LineFixture();
        line.row = number;
        line.account = String.valueOf(4000 + random.nextInt(4000));
        line.description = "Invoice " + number;
        line.supplier = ClassifyBenchmark.word(random) + " " + ClassifyBenchmark.word(random) + " ltd";
        line.document = "R" + number;
        line.minor = random.nextInt(1_000_000);
        return line.build();
    }
}
