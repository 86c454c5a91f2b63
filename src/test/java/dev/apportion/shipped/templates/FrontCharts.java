package dev.apportion.shipped.templates;

import dev.apportion.shipped.templates.ChartSeries.Paint;
import java.util.List;

/** The charts of front pages, two beside each other. */
final class FrontCharts {

    /** Rows that two charts beside each other take. */
    static final int ROWS = 12;

    private static final String SIGNED = "+#,##0;-#,##0;;";
    private static final int LEFT = 0;
    private static final int MIDDLE = 4;
    private static final int RIGHT = 8;

    private final TemplateSheet at;

    FrontCharts(TemplateSheet at) {
        this.at = at;
    }

    void departments(int row) {
        Charts.draw(
                at,
                new Charts.Place(LEFT, MIDDLE + 1, row, ROWS),
                ChartShape.BARS,
                "Own cost and budget by department, in ${front.unit}",
                "Bars: own cost of the month beside its budget, by department, the most cost first",
                ChartFigures.DEPARTMENTS,
                List.of(ChartSeries.of("Budget", Paint.PLAN, 2), ChartSeries.of("Own cost", Paint.ACTUAL, 1)));
        Charts.draw(
                at,
                new Charts.Place(MIDDLE + 1, RIGHT, row, ROWS),
                ChartShape.VARIANCES,
                "Difference, in ${front.unit}",
                "Bars: own cost less budget, by department in the same order",
                ChartFigures.DEPARTMENTS,
                List.of(
                        ChartSeries.of("Under budget", Paint.BETTER, 3).labeled(SIGNED),
                        ChartSeries.of("Over budget", Paint.WORSE, 4).labeled(SIGNED)));
    }

    void months(int row) {
        Charts.draw(
                at,
                new Charts.Place(LEFT, MIDDLE, row, ROWS),
                ChartShape.MONTHS,
                "Own cost by month of the fiscal year, in ${front.unit}",
                "Columns: own cost of each month of the fiscal year beside budget, last year and forecast",
                ChartFigures.MONTHS,
                List.of(
                        ChartSeries.of("Last year", Paint.LIGHT, 1),
                        ChartSeries.of("Budget", Paint.PLAN, 2),
                        ChartSeries.of("Own cost", Paint.ACTUAL, 3),
                        ChartSeries.of("Forecast", Paint.FORECAST, 4)));
    }

    void fromBudget(int column, int row) {
        bridge(
                new Charts.Place(column, column + 4, row, ROWS),
                "Budget to own cost, in ${front.unit}${fromBudgetCut}",
                "Bridge: what makes own cost differ from its budget, the largest first",
                Paint.PLAN,
                ChartFigures.FROM_BUDGET);
    }

    void fromLastMonth(int column, int row) {
        bridge(
                new Charts.Place(column, column + 4, row, ROWS),
                "Last month to this, in ${front.unit}${fromLastMonthCut}",
                "Bridge: what makes own cost differ from the month before, the largest first",
                Paint.LIGHT,
                ChartFigures.FROM_LAST_MONTH);
    }

    static void whatIf(TemplateSheet at, int row) {
        new FrontCharts(at)
                .bridge(
                        new Charts.Place(LEFT, 4, row, ROWS + 2),
                        "Before to after, by department, in ${head.currency}${bridgeCut}",
                        "Bridge: what each department's fully loaded cost would be more or less, the largest first",
                        Paint.LIGHT,
                        ChartFigures.WHAT_IF);
    }

    private void bridge(Charts.Place place, String title, String alt, Paint first, int headings) {
        Charts.draw(
                at,
                place,
                ChartShape.BRIDGE,
                title,
                alt,
                headings,
                List.of(
                        ChartSeries.of("Base", Paint.NONE, 4),
                        ChartSeries.of("First", first, 5),
                        ChartSeries.of("Last", Paint.ACTUAL, 6),
                        ChartSeries.of("Better", Paint.BETTER, 7),
                        ChartSeries.of("Better below 0", Paint.BETTER, 8),
                        ChartSeries.of("Worse", Paint.WORSE, 9),
                        ChartSeries.of("Worse below 0", Paint.WORSE, 10)));
    }

    void projects(int row) {
        Charts.draw(
                at,
                new Charts.Place(MIDDLE, RIGHT, row, ROWS),
                ChartShape.NESTED,
                "Largest projects, in ${front.unit}",
                "Bars: cost to date within the forecast, beside the budget, of the projects with the most cost",
                ChartFigures.PROJECTS,
                List.of(
                        ChartSeries.of("Forecast (% of budget)", Paint.FORECAST, 2),
                        ChartSeries.of("To date", Paint.ACTUAL, 1),
                        ChartSeries.of("Budget", Paint.PLAN, 3)));
    }

    void items(int row) {
        Charts.draw(
                at,
                new Charts.Place(MIDDLE, RIGHT, row, ROWS),
                ChartShape.STACKED,
                "Cost by project and operation, in ${front.unit}",
                "Stacked bars: own and received cost of the month by project and operation, the most first",
                ChartFigures.ITEMS,
                List.of(ChartSeries.of("Own cost", Paint.ACTUAL, 1), ChartSeries.of("Received", Paint.LIGHT, 2)));
    }

    /** At the end of the page, which is shorter where no purpose is known. */
    void purposes(int row) {
        Charts.draw(
                at,
                new Charts.Place(LEFT, MIDDLE, row, ROWS),
                ChartShape.SINGLE,
                "Own cost by purpose, in ${front.unit}",
                "Bars: own cost of the month by what it is for",
                ChartFigures.PURPOSES,
                List.of(ChartSeries.of("Own cost", Paint.ACTUAL, 1)));
    }

    void charged(int row) {
        Charts.draw(
                at,
                new Charts.Place(LEFT, MIDDLE, row, ROWS),
                ChartShape.SINGLE,
                "Charged to other departments, in ${front.unit}",
                "Bars: what was charged to other departments this month, the most first",
                ChartFigures.CHARGES,
                List.of(ChartSeries.of("Charged", Paint.ACTUAL, 1)));
    }
}
