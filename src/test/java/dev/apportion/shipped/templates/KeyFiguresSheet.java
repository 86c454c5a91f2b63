package dev.apportion.shipped.templates;

/** The figures behind the front page, to the cent and with live formulas. */
final class KeyFiguresSheet {

    static final String SHEET = "Key figures";

    private static final String HELD = "Lines that are not decided yet. They are in review.xlsx, with suggestions.";

    private final TemplateSheet at;

    private KeyFiguresSheet(TemplateSheet at, String subtitle) {
        this.at = at;
        at.title(SHEET, subtitle);
        at.back("The front page to the cent: each figure is calculated from the sheets that follow.");
    }

    static void ofOrganization(TemplateSheet at) {
        KeyFiguresSheet sheet = new KeyFiguresSheet(at, OrganizationTemplate.SUBTITLE);
        sheet.spent();
        sheet.organizationBudget();
        sheet.finish(17);
    }

    static void ofDepartment(TemplateSheet at) {
        KeyFiguresSheet sheet = new KeyFiguresSheet(at, DepartmentTemplate.SUBTITLE);
        sheet.ownToLoaded();
        sheet.departmentBudget();
        sheet.finish(20);
    }

    private void spent() {
        KeyFigureRows rows = new KeyFigureRows(at, 6);
        rows.head("What we spent");
        rows.row("All cost", "=SUM(Departments[Own cost])", "own", true);
        rows.row("Projects: change the business", "=SUM(Departments[Projects])", "project", false);
        rows.row("Operations: run the business", "=SUM(Departments[Operations])", "operation", false);
        rows.row("Held: awaiting a decision", "=SUM(Departments[Held])", "held", false);
        rows.shares("B7");
        at.name("Own_cost", "B7");
        at.name("Project_cost", "B8");
        at.name("Operation_cost", "B9");
        at.name("Held_cost", "B10");
        at.name("Own_cost_year_to_date", "H7");
        at.note("A10", HELD);
        rows.noteYear();
    }

    private void organizationBudget() {
        BudgetRows rows = new BudgetRows(at, 12);
        rows.row("This month", "${budget}", "=Own_cost");
        rows.row("Year to date", "${budgetToDate}", "=Own_cost_year_to_date");
        at.name("Month_budget", "B13");
        at.name("Budget_to_date", "B14");
        at.note("B14", "The budgets of the same months as the cost beside it.");
        at.put("A15", "Months of the fiscal year: known / so far", Theme.Look.TEXT);
        at.put("B15", "${knownMonths} / ${monthsToDate}", Theme.Look.TEXT_RIGHT);
    }

    private void ownToLoaded() {
        KeyFigureRows rows = new KeyFigureRows(at, 6);
        rows.head(SHEET);
        rows.row("Own cost", "=SUM(Lines[Cost])", "own", false);
        rows.row(
                "Passed on to other departments",
                "=-SUM(Projects[Passed on])-SUM(Operations[Passed on])",
                "sent",
                false);
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
        rows.shares("B11", 12);
        at.name("Own_cost", "B7");
        at.name("Fully_loaded_cost", "B11");
        at.name("Project_cost", "B12");
        at.name("Operation_cost", "B13");
        at.name("Held_cost", "B14");
        at.name("Own_cost_year_to_date", "H7");
        at.note("A8", "What went into cost pools and from there to other departments.");
        at.note("A10", "What projects pass to the operations that take over what they made.");
        at.note("A14", HELD);
        at.note("C6", "Of the fully loaded cost.");
        rows.noteYear();
    }

    private void departmentBudget() {
        BudgetRows rows = new BudgetRows(at, 16);
        rows.row("This month, own cost", "${budget}", "=Own_cost");
        rows.row("This month, fully loaded", "${loadedBudget}", "=Fully_loaded_cost");
        rows.row("Year to date, own cost", "${budgetToDate}", "=Own_cost_year_to_date");
        at.name("Month_budget", "B17");
        at.name("Loaded_budget", "B18");
        at.name("Budget_to_date", "B19");
        at.note("B18", "The budget with what the department receives of support departments' budgets.");
        at.note("B19", "The budgets of the same months as the cost beside it.");
    }

    private void finish(int row) {
        at.put("A" + row, "Unit of the front page", Theme.Look.TEXT);
        at.put("B" + row, "${front.scale}", Theme.Look.COUNT);
        at.name("Front_unit", "B" + row);
        at.note("B" + row, "Amounts of the front page are in thousands where the month's cost is a million or more.");
        at.put("A" + (row + 1), "Departments that sent nothing", Theme.Look.TEXT);
        at.put("B" + (row + 1), "${front.silent}", Theme.Look.COUNT);
        at.name("Sent_nothing", "B" + (row + 1));
        at.note("B" + (row + 1), "Where cost is missing, less of it is not called better.");
        at.widths(40, 18, 18, 18, 16, 18, 16, 18);
    }
}
