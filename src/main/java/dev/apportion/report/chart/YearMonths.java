package dev.apportion.report.chart;

import dev.apportion.cost.Period;
import dev.apportion.report.figures.FiscalYear;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.report.front.FrontFigures;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.front.Scale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The twelve months of the fiscal year, whether they are known or not, so that a month always stands in its place. */
final class YearMonths {

    private final RunFigures figures;
    private final Predicate<String> which;
    private final FrontFigures front;
    private final Scale scale;

    YearMonths(RunFigures figures, Predicate<String> which, FrontFigures front, Scale scale) {
        this.figures = figures;
        this.which = which;
        this.front = front;
        this.scale = scale;
    }

    List<MonthBar> all(FrontWords words) {
        int toDate = front.year().months();
        YearMonth first = front.month().minusMonths(toDate - 1);
        FiscalYear year = new FiscalYear(figures);
        List<MonthBar> bars = new ArrayList<>();
        for (int i = 0; i < FiscalYear.MONTHS; i++) {
            Period month = new Period(first.plusMonths(i));
            boolean past = i < toDate;
            bars.add(new MonthBar(
                    words.shortMonth(month.month()),
                    scale.orNull(figures.figures(month.minusMonths(12), which).own()),
                    scale.orNull(i < toDate - 1 ? year.budgetOf(month, which) : front.budget()),
                    past ? scale.orNull(figures.figures(month, which).own()) : null,
                    past ? null : scale.orNull(forecast(i + 1 == FiscalYear.MONTHS))));
        }
        return bars;
    }

    /** Of a month to come; all of them together are the year's forecast less the cost so far. */
    private @Nullable BigDecimal forecast(boolean last) {
        BigDecimal year = front.year().forecast();
        BigDecimal soFar = front.year().toDate().own();
        if (year == null || soFar == null) {
            return null;
        }
        BigDecimal rest = year.subtract(soFar);
        int months = FiscalYear.MONTHS - front.year().months();
        BigDecimal each =
                rest.divide(BigDecimal.valueOf(months), figures.currency.getDecimalPlaces(), RoundingMode.DOWN);
        return last ? rest.subtract(each.multiply(BigDecimal.valueOf(months - 1))) : each;
    }
}
