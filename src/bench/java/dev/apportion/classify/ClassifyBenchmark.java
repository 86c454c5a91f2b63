package dev.apportion.classify;

import dev.apportion.classify.rule.LineFields;
import dev.apportion.classify.rule.RuleTable;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.Department;
import dev.apportion.cost.Period;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Rule;
import dev.apportion.policy.workbook.PolicyFixture;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Lines a second on one core; run by bench/classify.sh. */
final class ClassifyBenchmark {

    private static final int ROUNDS = 5;

    private ClassifyBenchmark() {}

    public static void main(String[] arguments) {
        System.out.println(
                "| table | rules | whole decision, lines/s | table, lines/s | rule by rule, lines/s | ratio |");
        System.out.println("|---|---|---|---|---|---|");
        int lines = lines(arguments, 200_000);
        for (Shape shape : Shape.values()) {
            for (int rules : new int[] {5, 50, 500}) {
                measure(shape, rules, lines);
            }
        }
    }

    /** How many lines to measure with: the first argument, if there is one. */
    static int lines(String[] arguments, int usual) {
        return arguments.length > 0 ? Integer.parseInt(arguments[0]) : usual;
    }

    /** What the tests of a table look like. */
    private enum Shape {
        /** Account range and supplier part, as finance writes them. */
        TYPICAL,
        /** Parts of the description only, and each description is different: nothing can be remembered. */
        UNIQUE_TEXT,
        /** No rule matches, and all lines go on to the shipped criteria. */
        NO_MATCH
    }

    private static void measure(Shape shape, int rules, int count) {
        Random random = new Random(42);
        Policy policy = policy(shape, rules, random);
        List<CostLine> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(line(i, random));
        }
        Classifier classifier = new Classifier(policy, Period.parse("2026-10"), List.of(), History.NONE);
        long whole =
                speed(lines, count, line -> classifier.classify(line).evidence().toString().length());
        RuleTable table = new RuleTable(policy.classification().rules());
        long compiled = speed(lines, count, table::first);
        int few = count / Math.max(10, rules / 5);
        long plain = speed(lines, few, line -> naive(policy.classification().rules(), line));
        for (CostLine line : lines.subList(0, few)) {
            if (table.first(line) != naive(policy.classification().rules(), line)) {
                throw new IllegalStateException("The two disagree on " + line);
            }
        }
        System.out.printf(
                "| %s | %d | %,d | %,d | %,d | %.1f |%n",
                shape, rules, whole, compiled, plain, (double) compiled / plain);
    }

    /** The best of several rounds, so that the machine's other work disturbs least. */
    static long speed(List<CostLine> lines, int count, ToIntFunction<CostLine> work) {
        long best = Long.MAX_VALUE;
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                sum += work.applyAsInt(lines.get(i));
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        if (sum == Long.MIN_VALUE) {
            throw new IllegalStateException("The work was optimized away");
        }
        return count * 1_000_000_000L / best;
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

    private static Policy policy(Shape shape, int count, Random random) {
        PolicyFixture policy = new PolicyFixture()
                .department("MKT", "Marketing", Department.Kind.OPERATING)
                .shippedCriteria();
        for (int i = 0; i < count; i++) {
            Map<Field, String> tests = new EnumMap<>(Field.class);
            switch (shape) {
                case TYPICAL -> {
                    int low = 4000 + random.nextInt(4000);
                    tests.put(Field.ACCOUNT, low + ".." + (low + 40));
                    if (i % 2 == 0) {
                        tests.put(Field.SUPPLIER, "contains \"" + word(random) + "\"");
                    }
                    if (i % 5 == 0) {
                        tests.put(Field.AMOUNT, ">= " + random.nextInt(5000));
                    }
                }
                case UNIQUE_TEXT -> tests.put(Field.DESCRIPTION, "contains \"" + word(random) + word(random) + "\"");
                case NO_MATCH -> tests.put(Field.ACCOUNT, "9" + i);
            }
            policy.rule(i % 3 == 0 ? Rule.Outcome.PROJECT : Rule.Outcome.OPERATION, tests);
        }
        return policy.build();
    }

    private static CostLine line(int number, Random random) {
        LineFixture line = new LineFixture();
        line.row = number;
        line.account = String.valueOf(4000 + random.nextInt(4000));
        line.accountName = "External services";
        line.supplier = word(random) + " " + word(random) + " Ltd";
        line.description = "Invoice " + number + " " + word(random) + word(random) + " " + word(random) + " per order";
        line.minor = random.nextInt(1_000_000);
        line.document = "R" + number;
        return line.build();
    }

    static String word(Random random) {
        String[] parts = {"ka", "lo", "mi", "ter", "son", "ex", "pru", "vol", "dan", "gri", "bel", "ost", "fin", "ul"};
        return parts[random.nextInt(parts.length)] + parts[random.nextInt(parts.length)] + parts[random.nextInt(14)];
    }
}
