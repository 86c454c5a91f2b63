package dev.apportion.shipped.templates;

import java.util.List;

/** The figures that charts draw, for whoever wants to read them, check them or draw them otherwise. */
final class ChartFigures {

    static final String SHEET = "Chart figures";

    /** Rows of the tables' headings, from 1. */
    static final int MONTHS = 8;

    static final int FROM_BUDGET = 12;
    static final int FROM_LAST_MONTH = 16;
    static final int PROJECTS = 20;
    static final int DEPARTMENTS = 24;
    static final int ITEMS = 24;
    static final int CHARGES = 28;
    static final int PURPOSES = 32;
    static final int WHAT_IF = 6;

    private final TemplateSheet at;

    private ChartFigures(TemplateSheet at) {
        this.at = at;
    }

    static void ofOrganization(TemplateSheet at) {
        ChartFigures figures = new ChartFigures(at);
        figures.common(OrganizationTemplate.SUBTITLE);
        figures.table(
                DEPARTMENTS,
                "DepartmentBars",
                "Own cost and budget by department, in ${front.unit}",
                List.of(
                        label(),
                        money("Own cost", "cost"),
                        money("Budget", "budget"),
                        money("Under budget", "under"),
                        money("Over budget", "over")));
        figures.purposes();
        figures.widths();
    }

    static void ofDepartment(TemplateSheet at) {
        ChartFigures figures = new ChartFigures(at);
        figures.common(DepartmentTemplate.SUBTITLE);
        figures.table(
                ITEMS,
                "ItemBars",
                "Own and received cost by project and operation, in ${front.unit}",
                List.of(label(), money("Own cost", "own"), money("Received", "received")));
        figures.table(
                CHARGES,
                "ChargeBars",
                "Charged to other departments, in ${front.unit}",
                List.of(label(), money("Charged", "charged")));
        figures.purposes();
        figures.widths();
    }

    static void ofWhatIf(TemplateSheet at) {
        ChartFigures figures = new ChartFigures(at);
        at.title("Chart figures", "${head.organization}, ${head.month}, what if: ${other}, in ${head.currency}");
        at.back("Of the bridge on the summary: Base is drawn without color; right of it are the bars.");
        figures.bridge(WHAT_IF, "Bridge", "Before to after, by department");
        figures.widths();
    }

    private void common(String subtitle) {
        at.title("Chart figures", subtitle);
        at.back(
                "What the charts of the front page draw. Of a bridge, Base is drawn without color; right of it are the bars.");
        at.put(
                "A5",
                "Months to come have the budget of this month, and the average cost of the last three as forecast.",
                Theme.Look.NOTE);
        table(
                MONTHS,
                "MonthBars",
                "Own cost by month of the fiscal year, in ${front.unit}",
                List.of(
                        label(),
                        money("Last year", "lastYear"),
                        money("Budget", "budget"),
                        money("Own cost", "cost"),
                        money("Forecast", "forecast")));
        bridge(FROM_BUDGET, "FromBudget", "Budget to own cost, in ${front.unit}");
        bridge(FROM_LAST_MONTH, "FromLastMonth", "Last month to this, in ${front.unit}");
        table(
                PROJECTS,
                "ProjectBars",
                "Largest projects to date, in ${front.unit}",
                List.of(label(), money("To date", "toDate"), money("Forecast", "forecast"), money("Budget", "budget")));
    }

    private void purposes() {
        table(
                PURPOSES,
                "PurposeBars",
                "Own cost by purpose, in ${front.unit}",
                List.of(label(), money("Own cost", "cost")));
    }

    private void bridge(int headings, String table, String title) {
        table(
                headings,
                table,
                title,
                List.of(
                        label(),
                        money("From", "from"),
                        money("Change", "change"),
                        money("To", "to"),
                        money("Base", "base"),
                        money("First", "first"),
                        money("Last", "last"),
                        money("Better", "better"),
                        money("Better below 0", "betterBelow"),
                        money("Worse", "worse"),
                        money("Worse below 0", "worseBelow")));
    }

    private void table(int headings, String table, String title, List<Column> columns) {
        at.section("A" + (headings - 1), title, columns.size());
        at.table(table, headings, columns);
    }

    private void widths() {
        at.widths(44, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16);
    }

    private static Column label() {
        return Column.wrap("Name", "label", 44);
    }

    private static Column money(String heading, String field) {
        return Column.of(heading, "${" + field + "}", Theme.Look.MONEY, 16);
    }
}
