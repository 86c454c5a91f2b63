package dev.apportion.shipped.templates;

import java.util.List;

/** The one page that says what a department cost, against what, and where to look. */
final class DepartmentFrontPage {

    private final TemplateSheet at;

    private DepartmentFrontPage(TemplateSheet at) {
        this.at = at;
    }

    static void fill(TemplateSheet at) {
        DepartmentFrontPage page = new DepartmentFrontPage(at);
        at.frontTitle(
                "${code} ${name}",
                "Month-end cost of ${head.month} in ${head.currency}, revision ${head.revision} ·"
                        + " ${head.organization}");
        at.links(
                3,
                8,
                List.of(
                        "Months",
                        "Projects",
                        "Operations",
                        "Allocations",
                        "Lines",
                        "Control totals",
                        "Findings",
                        "About"));
        page.keyFigures();
        page.againstBudget();
        page.watch();
        CompletenessSheet.block(at, 21, true);
        page.charts();
        at.widths(34, 16, 16, 16, 16, 16, 16, 25);
        at.onePage();
    }

    private void keyFigures() {
        KeyFigureRows rows = new KeyFigureRows(at, 5);
        rows.head("Key figures", "This month", "Share", "Last month", "Change", "A year ago", "Change", "Year to date");
        rows.row("Own cost", "=SUM(Lines[Cost])", "own", false);
        rows.row("Sent to other departments", "=-SUM(Projects[Sent])-SUM(Operations[Sent])", "sent", false);
        rows.row(
                "Received from other departments",
                "=SUM(Projects[Received])+SUM(Operations[Received])",
                "received",
                false);
        rows.row("Handovers", "=SUM(Projects[Handover])+SUM(Operations[Handover])", "handover", false);
        rows.total("Fully loaded cost");
        rows.row("of which projects", "=SUM(Projects[Fully loaded])", "project", false);
        rows.row("of which operations", "=SUM(Operations[Fully loaded])", "operation", false);
        rows.row("of which held for review", "=SUMIFS(Lines[Cost],Lines[Type],\"Held\")", "held", false);
        rows.shares("B10");
        at.name("Own_cost", "B6");
        at.name("Fully_loaded_cost", "B10");
        at.name("Project_cost", "B11");
        at.name("Operation_cost", "B12");
        at.name("Held_cost", "B13");
        at.name("Own_cost_year_to_date", "H6");
        at.note("A7", "What went into cost pools and from there to other departments.");
        at.note("A9", "What projects pass to the operations that take over what they made.");
        at.note("A13", "Lines that are not decided yet. They are in review.xlsx, with suggestions.");
        at.note("C5", "Of the fully loaded cost.");
        at.note("H5", "The fiscal year up to this month, as far as the ledger knows its months; see About.");
    }

    private void againstBudget() {
        BudgetRows rows = new BudgetRows(at, 15);
        rows.row("This month, own cost", "${budget}", "=Own_cost");
        rows.row("This month, fully loaded", "${loadedBudget}", "=Fully_loaded_cost");
        rows.row("Year to date, own cost", "${budgetToDate}", "=Own_cost_year_to_date");
        at.name("Month_budget", "B16");
        at.name("Loaded_budget", "B17");
        at.name("Budget_to_date", "B18");
        at.note("B17", "The budget with what the department receives of support departments' budgets.");
        at.note("B18", "The budgets of the same months as the cost beside it.");
    }

    private void watch() {
        at.put("G15", "Where to look", Theme.Look.HEAD);
        at.put("H15", "", Theme.Look.HEAD);
        at.link("G16", "Findings to do", "Findings");
        at.put("H16", "=COUNTIF(Findings[Urgency],\"To do\")", Theme.Look.COUNT);
        at.link("G17", "Held lines", "Lines");
        at.put("H17", "=COUNTIF(Lines[Type],\"Held\")", Theme.Look.COUNT);
        at.link("G18", "Figures tie", "Control totals");
        at.put("H18", "=All_checks", Theme.Look.VERDICT);
        at.link("G19", "Complete", "Completeness");
        at.put("H19", "=Complete", Theme.Look.VERDICT);
        Verdicts.color(at.sheet, "H18:H19");
    }

    private void charts() {
        Months.chart(at, new int[] {0, 24, 4, 43});
        Charts.stacked(
                at,
                new int[] {4, 24, 8, 43},
                "Cost of operations this month",
                "Columns: own and received cost of each operation this month",
                at.sheet.getWorkbook().getSheet("Operations"),
                5,
                1,
                2,
                4);
    }
}
