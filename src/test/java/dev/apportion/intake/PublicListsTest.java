package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Department;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.policy.BuiltInHeadings;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.policy.workbook.PolicyFixture;
import dev.apportion.sheet.open.ReadSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists with the headings of public bodies of some fifty countries and of accounting programs, read with nothing but the list
 * of departments. Most must come out right: the column of the cost, and what each department's lines add up to. None may be
 * wrong without a finding. With -Dlists.seeds=3, three of each kind.
 */
class PublicListsTest {

    private static final int SEEDS = Integer.getInteger("lists.seeds", 1);

    private static final List<String> STYLES = List.of("plain", "us", "int", "de", "pound", "dollar", "fr");
    private static final List<String> DATES = List.of("dmy", "mdy", "iso", "dot");

    @TempDir
    Path folder;

    @Test
    void areUnderstoodOrToldOf() throws Exception {
        List<String> told = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        int all = 0;
        for (PublicLists.Kind kind : PublicLists.kinds()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                all++;
                PublicLists.Made made = PublicLists.make(kind, seed, folder);
                String wrong = wrong(kind, made);
                if (wrong != null) {
                    (wrong.startsWith("told") ? told : silent).add(kind + " " + seed + ": " + wrong);
                }
            }
        }
        System.out.println(all - told.size() - silent.size() + " of " + all + " right, " + told.size()
                + " wrong and told, " + silent.size() + " wrong");
        told.forEach(System.out::println);
        assertThat(silent).isEmpty();
        assertThat(told).hasSizeLessThanOrEqualTo(all * 3 / 100);
    }

    /** A department, an amount and columns of other lists, in any order. */
    @Test
    void areUnderstoodWithColumnsOfOtherLists() throws Exception {
        List<PublicLists.Column> all = PublicLists.kinds().stream()
                .flatMap(kind -> kind.columns().stream())
                .toList();
        List<PublicLists.Column> departments = what(all, "D");
        List<PublicLists.Column> amounts = what(all, "A");
        // Of two currencies one would be wrong.
        List<PublicLists.Column> others = what(all, "[tkscnydpiwz]");
        List<String> told = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        int lists = 100 * SEEDS;
        for (int seed = 0; seed < lists; seed++) {
            Random random = new Random(seed);
            List<PublicLists.Column> columns =
                    new ArrayList<>(List.of(pick(departments, random), pick(amounts, random)));
            for (int more = 1 + random.nextInt(7); more > 0; more--) {
                columns.add(pick(others, random));
            }
            Collections.shuffle(columns, random);
            PublicLists.Kind kind =
                    new PublicLists.Kind("mixture" + seed, Set.of(pick(STYLES, random), pick(DATES, random)), columns);
            String wrong = wrong(kind, PublicLists.make(kind, 0, folder));
            if (wrong != null) {
                (wrong.startsWith("told") ? told : silent).add(columns + ": " + wrong);
            }
        }
        told.forEach(System.out::println);
        assertThat(silent).isEmpty();
        assertThat(told).hasSizeLessThanOrEqualTo(lists * 3 / 100);
    }

    private static List<PublicLists.Column> what(List<PublicLists.Column> all, String kinds) {
        return all.stream().filter(column -> column.what().matches(kinds)).toList();
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** What is wrong, null if nothing is. */
    private static @Nullable String wrong(PublicLists.Kind kind, PublicLists.Made made) throws Exception {
        PolicyFixture policy = new PolicyFixture();
        policy.columns.putAll(BuiltInHeadings.all());
        int number = 0;
        for (String name : PublicLists.DEPARTMENTS) {
            policy.department("D" + number++, name, Department.Kind.OPERATING);
        }
        Map<String, BigDecimal> read = new HashMap<>();
        Policy built = policy.build();
        List<Finding> findings;
        List<String> amounts;
        int rejected = 0;
        try (DepartmentalWorkbook workbook =
                DepartmentalWorkbook.open(made.file(), ReadSettings.USUAL, built, Period.parse("2026-10"))) {
            for (RowOutcome row = workbook.read(); row != null; row = workbook.read()) {
                rejected += row instanceof RowOutcome.Rejected ? 1 : 0;
                if (row instanceof RowOutcome.Accepted accepted && accepted.heldFor() == null) {
                    read.merge(
                            PublicLists.DEPARTMENTS.get(Integer.parseInt(
                                    accepted.line().department().substring(1))),
                            BigDecimal.valueOf(
                                    accepted.line().minor(),
                                    accepted.line().currency().getDecimalPlaces()),
                            BigDecimal::add);
                }
            }
            findings = workbook.findings();
            amounts = workbook.readings().stream()
                    .flatMap(reading -> reading.columns().stream())
                    .filter(column -> Field.AMOUNT.label().equals(column.field()))
                    .map(column -> column.heading().replaceAll("\\s+", " "))
                    .toList();
        }
        String amount = amounts.isEmpty() ? kind.amounts().get(0) : amounts.get(0);
        Map<String, BigDecimal> expected = new HashMap<>();
        made.sums().forEach((department, sums) -> {
            BigDecimal sum = sums.get(amount);
            if (sum != null) {
                expected.put(department, sum);
            }
        });
        boolean right = !expected.isEmpty()
                && expected.keySet().equals(read.keySet())
                && expected.entrySet().stream().allMatch(sum -> sum.getValue().compareTo(read.get(sum.getKey())) == 0);
        if (right) {
            return null;
        }
        List<Finding> warnings =
                findings.stream().filter(PublicListsTest::warns).toList();
        return (warnings.isEmpty() && rejected == 0 ? "silent" : "told") + ", " + rejected + " rejected, amount "
                + amounts + "; read " + read + " for " + expected
                + warnings.stream().map(Finding::message).toList();
    }

    private static boolean warns(Finding finding) {
        return finding.severity() != Finding.Severity.INFO && finding.code() != FindingCode.COLUMN_LEFT_FOR_ANOTHER;
    }
}
