package dev.apportion.report.figures;

import dev.apportion.cost.LoadedBudget;
import dev.apportion.cost.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fiscal year up to and with a run's period, as far as the ledger knows its months. Cost and budget are of the same months,
 * so that they can be compared.
 */
public final class FiscalYear {

    public static final int MONTHS = 12;

    private final RunFigures figures;
    private final int monthsToDate;
    private final Collection<Month> known;

    public FiscalYear(RunFigures figures) {
        this.figures = figures;
        int start = figures.policy.settings().fiscalYearStart().getValue();
        int now = figures.run.period().month().getMonthValue();
        this.monthsToDate = Math.floorMod(now - start, 12) + 1;
        this.known = figures.months
                .tailMap(figures.run.period().minusMonths(monthsToDate - 1), true)
                .values();
    }

    /** Months of the year up to this one, whether the ledger knows them or not. */
    public int monthsToDate() {
        return monthsToDate;
    }

    /** Months that the ledger knows, of those. */
    public int knownMonths() {
        return known.size();
    }

    public KeyFigures cost(Predicate<String> department) {
        List<KeyFigures> months = new ArrayList<>();
        known.forEach(month -> months.add(figures.figures(month.period(), department)));
        return KeyFigures.sum(months);
    }

    /**
     * Own cost of the whole year if it goes on as on average in the last three months; null where a month so far is unknown.
     *
     * @param toDate own cost so far
     */
    @Nullable
    public BigDecimal forecast(Predicate<String> department, @Nullable BigDecimal toDate) {
        if (toDate == null || knownMonths() < monthsToDate) {
            return null;
        }
        List<Month> latest = figures.latest(3);
        BigDecimal recent = BigDecimal.ZERO;
        for (Month month : latest) {
            BigDecimal own = figures.figures(month.period(), department).own();
            recent = own == null ? recent : recent.add(own);
        }
        return recent.multiply(BigDecimal.valueOf(MONTHS - monthsToDate))
                .divide(BigDecimal.valueOf(latest.size()), figures.currency.getDecimalPlaces(), RoundingMode.HALF_UP)
                .add(toDate);
    }

    /** Budgets of the known months, before allocation; null if none has one. */
    @Nullable
    public BigDecimal budget(Predicate<String> department) {
        return budget(known, department);
    }

    /** Budgets of a month, before allocation; null if none has one or the ledger doesn't know the month. */
    @Nullable
    public BigDecimal budgetOf(Period period, Predicate<String> department) {
        Month month = figures.month(period);
        return month == null ? null : budget(List.of(month), department);
    }

    private @Nullable BigDecimal budget(Collection<Month> months, Predicate<String> department) {
        List<Long> budgets = new ArrayList<>();
        for (Month month : months) {
            for (LoadedBudget budget : month.budgets()) {
                if (department.test(budget.department()) && budget.own() != 0) {
                    budgets.add(budget.own());
                }
            }
        }
        return budgets.isEmpty()
                ? null
                : figures.amount(budgets.stream().mapToLong(Long::longValue).reduce(0, Math::addExact));
    }
}
