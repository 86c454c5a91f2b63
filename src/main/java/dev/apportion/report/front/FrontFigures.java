package dev.apportion.report.front;

import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.RestatedCost;
import dev.apportion.report.figures.FiscalYear;
import dev.apportion.report.figures.KeyFigures;
import dev.apportion.report.figures.ProjectRow;
import dev.apportion.report.figures.RunFigures;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a front page is made from, of a department or of all together. Amounts are in the reporting currency.
 *
 * @param budget of the month, own cost; null if there is none
 * @param loadedBudget of the month, with what is received of others' budgets; null if there is none or it isn't asked for
 * @param year figures of the fiscal year
 * @param restatement number of the restatement; 0 for other revisions, and for a department that it leaves as it was, whose
 *     pack must stay the same
 * @param restated what the restatement adds to fully loaded cost
 * @param over what exceeds its budget, or will
 */
public record FrontFigures(
        YearMonth month,
        KeyFigures now,
        KeyFigures last,
        KeyFigures yearAgo,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal loadedBudget,
        Year year,
        int restatement,
        BigDecimal restated,
        Open open,
        Over over) {

    /**
     * Of a run.
     *
     * @param department code of the department; null for all together
     * @param projects those that the front page answers for
     */
    public static FrontFigures of(RunFigures figures, @Nullable String department, List<ProjectRow> projects) {
        Predicate<String> which = department == null ? code -> true : department::equals;
        BigDecimal budget = figures.budget(which);
        List<RestatedCost> restated = restated(figures, which);
        return new FrontFigures(
                figures.run.period().month(),
                figures.figures(figures.run.period(), which),
                figures.figures(figures.run.period().minusMonths(1), which),
                figures.figures(figures.run.period().minusMonths(12), which),
                budget,
                department == null ? null : figures.budgets.ofDepartment(department),
                Year.of(figures, which, budget),
                department != null && restated.isEmpty()
                        ? 0
                        : figures.run.basis().restatement(),
                figures.amount(restated.stream().map(RestatedCost::minor).reduce(0L, Math::addExact)),
                Open.of(figures, which),
                new Over(Excess.ofProjects(projects), department == null ? Excess.ofDepartments(figures) : List.of()));
    }

    private static List<RestatedCost> restated(RunFigures figures, Predicate<String> department) {
        return figures.run.basis().restatement() == 0
                ? List.of()
                : figures.ledger.restatements().all().stream()
                        .filter(posted -> department.test(posted.department()))
                        .toList();
    }

    /**
     * The fiscal year. Cost and budget to date are of the months that the ledger knows.
     *
     * @param budget to date, null if no month has one
     * @param forecast own cost of the whole year, null where a month so far is unknown
     * @param plan of the whole year, null if there is none
     */
    public record Year(
            KeyFigures toDate,
            @Nullable BigDecimal budget,
            int knownMonths,
            int months,
            @Nullable BigDecimal forecast,
            @Nullable BigDecimal plan) {

        private static Year of(RunFigures figures, Predicate<String> department, @Nullable BigDecimal monthBudget) {
            FiscalYear year = new FiscalYear(figures);
            KeyFigures cost = year.cost(department);
            BigDecimal toDate = year.budget(department);
            return new Year(
                    cost,
                    toDate,
                    year.knownMonths(),
                    year.monthsToDate(),
                    year.forecast(department, cost.own()),
                    toDate == null || monthBudget == null
                            ? null
                            : toDate.add(
                                    monthBudget.multiply(BigDecimal.valueOf(FiscalYear.MONTHS - year.monthsToDate()))));
        }
    }

    /**
     * What isn't finished.
     *
     * @param gaps what came in, or should have, and is in no total
     * @param known amount of the gaps in the reporting currency, null if nobody knows any
     * @param silent names of departments that were expected and sent nothing
     */
    public record Open(long gaps, @Nullable BigDecimal known, long heldLines, List<String> silent) {

        private static Open of(RunFigures figures, Predicate<String> department) {
            BigDecimal known = null;
            long gaps = 0;
            for (Completeness.Gap gap : figures.completeness.gaps()) {
                if (department.test(Objects.requireNonNullElse(gap.department(), ""))) {
                    gaps++;
                    BigDecimal amount = gap.amount();
                    if (amount != null && figures.currency.equals(gap.currency())) {
                        known = known == null ? amount : known.add(amount);
                    }
                }
            }
            long held = figures.completeness.held().stream()
                    .filter(cost -> department.test(cost.department()))
                    .mapToLong(Completeness.Held::lines)
                    .sum();
            List<String> silent = figures.completeness.missingDepartments().stream()
                    .filter(department)
                    .map(figures::departmentName)
                    .toList();
            return new Open(gaps, known, held, silent);
        }
    }

    /** Projects, and departments, with by how much they exceed or will exceed their budget; the largest first. */
    public record Over(List<Excess> projects, List<Excess> departments) {}

    /** By how much something exceeds its budget, above zero. */
    public record Excess(String name, BigDecimal by) {

        /** Projects whose cost so far or forecast is above their budget. */
        static List<Excess> ofProjects(List<ProjectRow> projects) {
            List<Excess> excesses = new ArrayList<>();
            for (ProjectRow project : projects) {
                add(project.name(), project.forecast().max(project.toDate()), project.budget(), excesses);
            }
            return sorted(excesses);
        }

        private static List<Excess> ofDepartments(RunFigures figures) {
            List<Excess> excesses = new ArrayList<>();
            for (ControlTotals.DepartmentTotals totals : figures.current().departments()) {
                String code = totals.department();
                add(figures.departmentName(code), figures.amount(totals.own()), figures.budget(code::equals), excesses);
            }
            return sorted(excesses);
        }

        private static void add(String name, BigDecimal cost, @Nullable BigDecimal budget, List<Excess> excesses) {
            if (budget != null && cost.compareTo(budget) > 0) {
                excesses.add(new Excess(name, cost.subtract(budget)));
            }
        }

        private static List<Excess> sorted(List<Excess> excesses) {
            return excesses.stream()
                    .sorted(Comparator.comparing(Excess::by).reversed().thenComparing(Excess::name))
                    .toList();
        }
    }
}
