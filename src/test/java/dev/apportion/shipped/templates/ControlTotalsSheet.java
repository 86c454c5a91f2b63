package dev.apportion.shipped.templates;

import java.util.List;

/** One check for each sheet that holds figures, and one over all of them. */
final class ControlTotalsSheet {

    private ControlTotalsSheet() {}

    static void fill(TemplateSheet at) {
        at.title("Control totals", OrganizationTemplate.SUBTITLE);
        at.back("Every sheet with figures is compared with another one or with the ledger.");
        Checks checks = new Checks(at, 7);
        checks.ties("Departments: own cost = the ledger's total", "=SUM(Departments[Own cost])", "${ledger.own}");
        checks.ties(
                "Departments: own = projects + operations + held",
                "=SUM(Departments[Own cost])",
                "=SUM(Departments[Projects])+SUM(Departments[Operations])+SUM(Departments[Held])");
        checks.ties("Departments: none that does not tie", "=COUNTIF(Departments[Check],\"CHECK\")", "=0");
        checks.ties("Departments: passed on = received", "=SUM(Departments[Passed on])", "=SUM(Departments[Received])");
        checks.ties("Departments: handovers add up to nothing", "=SUM(Departments[Handover])", "=0");
        checks.ties("Months: the newest month = this month", Months.newest(), "=SUM(Departments[Own cost])");
        checks.ties(
                "Projects: loaded cost = projects of departments",
                "=SUM(Projects[Loaded this month])",
                "=SUM(Departments[Projects])");
        checks.ties("Allocations: amount = received", "=SUM(Allocations[Amount])", "=SUM(Departments[Received])");
        checks.ties(
                "Allocation matrix: received = allocations",
                "=SUM(Matrix[Received of all])",
                "=SUM(Allocations[Amount])");
        checks.ties("Cost pools: distributed = allocations", "=SUM(Pools[Distributed])", "=SUM(Allocations[Amount])");
        checks.ties(
                "Files: rows read = accepted + rejected + ignored",
                "=SUM(Files[Rows read])",
                "=SUM(Files[Accepted])+SUM(Files[Rejected])+SUM(Files[Ignored])");
        checks.ties(
                "Summary: fully loaded cost = projects + operations + held",
                FrontBlocks.fullyLoaded(),
                "=SUM(Project_cost)+SUM(Operation_cost)+SUM(Held_cost)");
        checks.roundUp("A5", "B5", "CHECK: see Control totals");
        int amounts = checks.nextRow() + 1;
        at.section("A" + amounts, "Amounts by file and currency, as sent", 5);
        at.table(
                "Amounts",
                amounts + 1,
                List.of(
                        Column.wrap("File", "file", 58),
                        Column.wrap("Currency", "currency", 26),
                        Column.of("Accepted", "${accepted}", Theme.Look.MONEY_AS_SENT, 20),
                        Column.of("Rejected", "${rejected}", Theme.Look.MONEY_AS_SENT, 20),
                        Column.of("Ignored", "${ignored}", Theme.Look.MONEY_AS_SENT, 20)));
        at.widths(58, 26, 20, 20, 20);
    }
}
