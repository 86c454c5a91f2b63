import dev.apportion.classify.Classifier;
import dev.apportion.classify.History;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.policy.Field;
import dev.apportion.policy.workbook.PolicyFixture;
import dev.apportion.policy.Rule;
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
import org.joda.money.CurrencyUnit;

/** The same decision table, hit policy first, in Apportion and in Camunda's DMN engine, side by side on the same lines. */
class DmnComparison {

    public static void main(String[] arguments) {
        System.out.println("| rules | Apportion, lines/s | Camunda DMN, lines/s | ratio |");
        System.out.println("|---|---|---|---|");
        for (int rules : new int[] {5, 50, 500}) {
            compare(rules);
        }
    }

    private static void compare(int count) {
        Random random = new Random(42);
        PolicyFixture policy = new PolicyFixture();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int low = 4000 + random.nextInt(4000);
            String supplier = word(random);
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
                    .append(":\"</text></outputEntry></rule>");
        }
        List<CostLine> lines = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            lines.add(line(i, random));
        }
        Classifier classifier = new Classifier(policy.build(), Period.parse("2026-10"), List.of(), History.NONE);
        DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        DmnDecision decision = engine.parseDecision("d", new ByteArrayInputStream(model(rows).getBytes(StandardCharsets.UTF_8)));

        int few = Math.max(100, 20_000 / count);
        for (CostLine line : lines.subList(0, few)) {
            String ours = classifier.notCost(line).map(reason -> reason.substring(0, reason.indexOf(':') + 1)).orElse("");
            if (!ours.equals(theirs(engine, decision, line))) {
                throw new IllegalStateException("The two disagree on " + line);
            }
        }
        long fast = speed(lines, line -> classifier.notCost(line).isPresent());
        long general = speed(lines.subList(0, few), line -> theirs(engine, decision, line).isEmpty());
        System.out.printf("| %d | %,d | %,d | %,d |%n", count, fast, general, fast / Math.max(1, general));
    }

    private static String theirs(DmnEngine engine, DmnDecision decision, CostLine line) {
        Map<String, Object> values = new HashMap<>();
        values.put("account", Integer.valueOf(line.account()));
        values.put("supplier", line.supplier());
        DmnDecisionTableResult result = engine.evaluateDecisionTable(decision, values);
        return result.isEmpty() ? "" : result.getSingleResult().getSingleEntry();
    }

    private static long speed(List<CostLine> lines, java.util.function.Predicate<CostLine> work) {
        long best = Long.MAX_VALUE;
        int hits = 0;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (CostLine line : lines) {
                hits += work.test(line) ? 1 : 0;
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        if (hits < 0) {
            throw new IllegalStateException();
        }
        return lines.size() * 1_000_000_000L / best;
    }

    private static String model(CharSequence rows) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='m' name='m' namespace='b'>"
                + "<decision id='d' name='d'><decisionTable id='t' hitPolicy='FIRST'>"
                + "<input id='i1'><inputExpression id='e1' typeRef='integer'><text>account</text></inputExpression></input>"
                + "<input id='i2'><inputExpression id='e2' typeRef='string'><text>supplier</text></inputExpression></input>"
                + "<output id='o' name='rule' typeRef='string'/>" + rows + "</decisionTable></decision></definitions>";
    }

    private static CostLine line(int number, Random random) {
        return new CostLine(
                new Source("costs.xlsx", "Costs", number), "MKT", null, null, String.valueOf(4000 + random.nextInt(4000)),
                null, "Invoice " + number, word(random) + " " + word(random) + " ltd", "R" + number, null,
                Period.parse("2026-10"), null, null, null, null, random.nextInt(1_000_000), CurrencyUnit.USD, null, null, null);
    }

    private static String word(Random random) {
        String[] parts = {"ka", "lo", "mi", "ter", "son", "ex", "pru", "vol", "dan", "gri", "bel", "ost", "fin", "ul"};
        return parts[random.nextInt(14)] + parts[random.nextInt(14)] + parts[random.nextInt(14)];
    }
}
