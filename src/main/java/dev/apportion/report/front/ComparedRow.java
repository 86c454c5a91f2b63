package dev.apportion.report.front;

import dev.apportion.report.figures.KeyFigures;
import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cost beside what it is compared with, both of one kind and in the unit of the front page. What has no data has no row. */
public record ComparedRow(
        @Description("what cost is compared with") String with,
        @Description("in the unit of the front page") BigDecimal cost,
        @Description("in the unit of the front page") BigDecimal reference) {

    /** Budget, the month before, the year before, the year so far, and the year as it will be. */
    public static List<ComparedRow> of(FrontFigures figures, FrontWords words) {
        Rows rows = new Rows(Scale.of(figures));
        KeyFigures now = figures.now();
        YearMonth month = figures.month();
        FrontFigures.Year year = figures.year();
        boolean flows = figures.loadedBudget() != null;
        rows.add(words.said(flows ? "Budget, own cost" : "Budget"), now.own(), figures.budget());
        rows.add(words.said("Budget, fully loaded"), now.loaded(), figures.loadedBudget());
        rows.add(
                words.monthAlone(month.minusMonths(1)),
                now.own(),
                figures.last().own());
        rows.add(
                words.monthAlone(month.minusMonths(12)),
                now.own(),
                figures.yearAgo().own());
        rows.add(
                words.said(
                        year.knownMonths() == year.months()
                                ? "Year to date, budget"
                                : "Year to date, budget (${known} of ${months} months)",
                        Map.of(
                                "known", String.valueOf(year.knownMonths()),
                                "months", String.valueOf(year.months()))),
                year.toDate().own(),
                year.budget());
        rows.add(words.said("Forecast of the year, budget"), year.forecast(), year.plan());
        return List.copyOf(rows.rows);
    }

    /** Rows in a unit. */
    private static final class Rows {

        private final Scale scale;
        private final List<ComparedRow> rows = new ArrayList<>();

        Rows(Scale scale) {
            this.scale = scale;
        }

        void add(String with, @Nullable BigDecimal cost, @Nullable BigDecimal reference) {
            if (cost != null && reference != null) {
                rows.add(new ComparedRow(with, scale.of(cost), scale.of(reference)));
            }
        }
    }
}
