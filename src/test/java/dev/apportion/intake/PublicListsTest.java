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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists with the headings of public bodies of some fifty countries and of accounting programs, read with nothing but the list
 * of departments. Most must come out right: the column of the cost, and what each department's lines add up to. None may be
 * wrong without a finding.
 */
class PublicListsTest {

    private static final int SEEDS = Integer.getInteger("lists.seeds", 3);

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
