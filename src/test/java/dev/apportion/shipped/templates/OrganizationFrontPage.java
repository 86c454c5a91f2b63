package dev.apportion.shipped.templates;

import java.util.List;

/** The one page that says what was spent, on what, against what, and where to look. */
final class OrganizationFrontPage {

    private static final List<String> DETAILS = List.of(
            "Departments",
            "Months",
            "Projects",
            "In trouble",
            "Handovers",
            "Allocation matrix",
            "Cost pools",
            "Allocations",
            "Files",
            "Control totals",
            "Completeness",
            "Findings",
            "About");

    private final TemplateSheet at;

    private OrganizationFrontPage(TemplateSheet at) {
        this.at = at;
    }

    static void fill(TemplateSheet at) {
        OrganizationFrontPage page = new OrganizationFrontPage(at);
        at.frontTitle("${head.organization}", "Cost of ${head.month} in ${head.currency}, revision ${head.revision}");
        at.links(3, 8, DETAILS);
        page.spent();
        page.againstBudget();
        page.watch();
        CompletenessSheet.block(at, 19, false);
        page.charts();
        page.largest();
        at.widths(34, 16, 16, 16, 16, 16, 16, 25);
        at.onePage();
    }

    private void spent() {
        KeyFigureRows rows = new KeyFigureRows(at, 6);
        rows.head(
                "What we spent", "This month", "Share", "Last month", "Change", "A year ago", "Change", "Year to date");
        rows.row("All cost", "=SUM(Departments[Own])", "own", true);
        rows.row("Projects: change the business", "=SUM(Departments[Projects])", "project", false);
        rows.row("Operations: run the business", "=SUM(Departments[Operations])", "operation", false);
        rows.row("Held: awaiting a decision", "=SUM(Departments[Held])", "held", false);
        rows.shares("B7");
        at.name("Own_cost", "B7");
        at.name("Project_cost", "B8");
        at.name("Operation_cost", "B9");
        at.name("Held_cost", "B10");
        at.name("Own_cost_year_to_date", "H7");
        at.note("A10", "Lines that are not decided yet. They are in review.xlsx, with suggestions.");
        at.note("H6", "The fiscal year up to this month, as far as the ledger knows its months; see About.");
    }

    private void againstBudget() {
        BudgetRows rows = new BudgetRows(at, 12);
        rows.row("This month", "${budget}", "=Own_cost");
        rows.row("Year to date", "${budgetToDate}", "=Own_cost_year_to_date");
        at.name("Month_budget", "B13");
        at.name("Budget_to_date", "B14");
        at.note("B14", "The budgets of the same months as the cost beside it.");
        at.put("A15", "Months of the fiscal year: known / so far", Theme.Look.TEXT);
        at.put("B15", "${knownMonths} / ${monthsToDate}", Theme.Look.TEXT_RIGHT);
        for (String column : List.of("C", "D", "E")) {
            at.put(column + "15", "", Theme.Look.TEXT);
        }
    }

    private void watch() {
        at.put("G12", "Where to look", Theme.Look.HEAD);
        at.put("H12", "", Theme.Look.HEAD);
        at.link("G13", "No file sent", "Files");
        at.put("H13", "=COUNTA(Missing[Code])", Theme.Look.COUNT);
        at.link("G14", "In trouble", "In trouble");
        at.put("H14", "=COUNT(Troubled[To date])", Theme.Look.COUNT);
        at.link("G15", "Handovers", "Handovers");
        at.put("H15", "=COUNT(Handovers[From])", Theme.Look.COUNT);
        at.link("G16", "Figures tie", "Control totals");
        at.put("H16", "=All_checks", Theme.Look.VERDICT);
        at.link("G17", "Complete", "Completeness");
        at.put("H17", "=Complete", Theme.Look.VERDICT);
        Verdicts.color(at.sheet, "H16:H17");
    }

    private void charts() {
        Charts.stacked(
                at,
                new int[] {0, 22, 4, 38},
                "Projects and operations by department",
                "Stacked columns: project and operation cost after allocation, by department",
                at.sheet.getWorkbook().getSheet("Departments"),
                5,
                0,
                7,
                8);
        Months.chart(at, new int[] {4, 22, 8, 38});
    }

    private void largest() {
        at.section("A40", "Largest projects to date", 8);
        at.table(
                "Largest",
                41,
                List.of(
                        Column.wrap("Project", "name", 34),
                        Column.plainMoney("To date", "toDate"),
                        Column.plainMoney("Budget", "budget"),
                        Column.of("Used", "=IF(ISNUMBER(C#),IF(C#=0,\"–\",B#/C#),\"–\")", Theme.Look.PERCENT, 16),
                        Column.plainMoney("Forecast", "forecast"),
                        Column.of("Budget less forecast", "=IF(ISNUMBER(C#),C#-E#,\"–\")", Theme.Look.MONEY, 16),
                        Column.of("End", "${end}", Theme.Look.DATE, 16),
                        Column.wrap("Status", "state", 25)));
    }
}
