package dev.apportion.report.chart;

import dev.apportion.cost.Period;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.report.chart.Bridges.Change;
import dev.apportion.report.figures.ProjectRow;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.report.front.FrontFigures;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.front.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The charts of the whole organization. Compared is own cost, with own budgets.
 *
 * @param departments those with cost or a budget, the one with the most cost first
 * @param fromBudget from the budget to the cost of the month by department; empty without a budget
 * @param fromLastMonth from the cost of the month before by department; empty where the ledger doesn't know it
 * @param purposes own cost by what it is for; empty where the policy doesn't say
 */
public record OrganizationCharts(
        List<BudgetBar> departments,
        List<MonthBar> months,
        Bridge fromBudget,
        Bridge fromLastMonth,
        List<ProjectBar> projects,
        List<PurposeBar> purposes) {

    private static final int MOST = 12;

    public static OrganizationCharts of(
            RunFigures figures, FrontFigures front, List<ProjectRow> projects, FrontWords words) {
        Scale scale = Scale.of(front);
        SortedMap<String, Amounts> byCode = amounts(figures);
        Bridges bridges = new Bridges(words);
        BigDecimal budget = front.budget();
        BigDecimal last = front.last().own();
        String now = words.monthAlone(front.month());
        return new OrganizationCharts(
                bars(figures, byCode, scale, words),
                new YearMonths(figures, code -> true, front, scale).all(words),
                budget == null
                        ? Bridge.NONE
                        : bridges.bridge(
                                words.said(Labels.BUDGET),
                                scale.of(budget),
                                changes(
                                        figures,
                                        byCode,
                                        scale,
                                        words,
                                        amounts -> amounts.cost.subtract(zero(amounts.budget))),
                                now),
                last == null
                        ? Bridge.NONE
                        : bridges.bridge(
                                words.monthAlone(front.month().minusMonths(1)),
                                scale.of(last),
                                changes(figures, byCode, scale, words, amounts -> amounts.cost.subtract(amounts.last)),
                                now),
                ProjectBar.of(projects, scale, words),
                PurposeBar.of(figures, code -> true, front, scale, words));
    }

    /** A department's own cost, budget and own cost of the month before. */
    private static final class Amounts {
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal last = BigDecimal.ZERO;
        private @Nullable BigDecimal budget;
    }

    private static SortedMap<String, Amounts> amounts(RunFigures figures) {
        SortedMap<String, Amounts> byCode = new TreeMap<>();
        Period before = figures.run.period().minusMonths(1);
        for (ControlTotals.DepartmentTotals totals : figures.current().departments()) {
            at(byCode, totals.department()).cost = figures.amount(totals.own());
        }
        for (ControlTotals.DepartmentTotals totals : figures.departmentsOf(before)) {
            at(byCode, totals.department()).last = figures.amount(totals.own());
        }
        for (String code : figures.policy.departments().keySet()) {
            at(byCode, code).budget = figures.budget(code::equals);
        }
        return byCode;
    }

    private static Amounts at(SortedMap<String, Amounts> byCode, String code) {
        return byCode.computeIfAbsent(code, department -> new Amounts());
    }

    private static List<BudgetBar> bars(
            RunFigures figures, SortedMap<String, Amounts> byCode, Scale scale, FrontWords words) {
        List<Map.Entry<String, Amounts>> sorted = byCode.entrySet().stream()
                .filter(entry -> entry.getValue().cost.signum() != 0
                        || zero(entry.getValue().budget).signum() != 0)
                .sorted(Comparator.comparing((Map.Entry<String, Amounts> entry) -> entry.getValue().cost)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
        int shown = sorted.size() > MOST ? MOST - 1 : sorted.size();
        List<BudgetBar> bars = new ArrayList<>();
        for (Map.Entry<String, Amounts> entry : sorted.subList(0, shown)) {
            Amounts amounts = entry.getValue();
            bars.add(BudgetBar.of(
                    name(figures, entry.getKey(), words), scale.of(amounts.cost), scale.orNull(amounts.budget), words));
        }
        List<Amounts> rest = sorted.subList(shown, sorted.size()).stream()
                .map(Map.Entry::getValue)
                .toList();
        if (!rest.isEmpty()) {
            boolean budgeted = rest.stream().anyMatch(amounts -> amounts.budget != null);
            bars.add(BudgetBar.of(
                    Labels.others(rest.size(), words),
                    scale.of(rest.stream().map(amounts -> amounts.cost).reduce(BigDecimal.ZERO, BigDecimal::add)),
                    budgeted
                            ? scale.of(rest.stream()
                                    .map(amounts -> zero(amounts.budget))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            : null,
                    words));
        }
        return Labels.compared(bars);
    }

    private static List<Change> changes(
            RunFigures figures,
            SortedMap<String, Amounts> byCode,
            Scale scale,
            FrontWords words,
            Function<Amounts, BigDecimal> change) {
        return byCode.entrySet().stream()
                .map(entry ->
                        new Change(name(figures, entry.getKey(), words), scale.of(change.apply(entry.getValue()))))
                .toList();
    }

    private static String name(RunFigures figures, String code, FrontWords words) {
        String name = figures.departmentName(code);
        return figures.completeness.missingDepartments().contains(code) ? Labels.silent(name, words) : name;
    }

    private static BigDecimal zero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
