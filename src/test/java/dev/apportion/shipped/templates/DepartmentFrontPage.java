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
                "Cost of ${head.month} in ${front.unit}, revision ${head.revision} · ${head.organization}");
        FrontBlocks blocks = new FrontBlocks(at);
        blocks.headline();
        at.links(
                7,
                7,
                List.of(
                        KeyFiguresSheet.SHEET,
                        "Months",
                        "Projects",
                        "Operations",
                        "Allocations",
                        RollUpSheet.SHEET,
                        "Lines",
                        "Control totals",
                        "Completeness",
                        "Findings",
                        ChartFigures.SHEET,
                        "About",
                        Findings.KINDS));
        blocks.checks(
                10,
                List.of(
                        new FrontBlocks.Pointer("Findings to do", "Findings", "=COUNTIF(Findings[Urgency],\"To do\")"),
                        new FrontBlocks.Pointer("Held lines", "Lines", "=COUNTIF(Lines[Type],\"Held\")")));
        blocks.compared(16);
        page.flows(20);
        blocks.spent(24);
        page.charts(28);
        CompletenessSheet.block(at, 29 + 3 * FrontCharts.ROWS, true);
        new FrontCharts(at).purposes(33 + 3 * FrontCharts.ROWS);
        at.widths(34, 14, 14, 14, 14, 14, 14, 16);
        at.onePage();
    }

    private void flows(int row) {
        at.section("A" + row, "From own to fully loaded cost, in ${front.unit}", 8);
        at.table(
                "Flows",
                row + 1,
                List.of(
                        Column.wrap("Month", "when", 34),
                        Column.of("Own cost", "${own}", Theme.Look.COUNT, 14),
                        Column.of("Passed on", "${sent}", Theme.Look.COUNT, 14),
                        Column.of("Received", "${received}", Theme.Look.COUNT, 14),
                        Column.of("Handovers", "${handover}", Theme.Look.COUNT, 14),
                        Column.of("Fully loaded", "=IF(ISNUMBER(B#),SUM(B#:E#),\"–\")", Theme.Look.COUNT, 14)));
        at.note("C" + (row + 1), "What went into cost pools and from there to other departments.");
        at.note("E" + (row + 1), "What projects pass to the operations that take over what they made.");
    }

    private void charts(int row) {
        FrontCharts charts = new FrontCharts(at);
        charts.months(row);
        charts.items(row);
        charts.fromBudget(0, row + FrontCharts.ROWS);
        charts.fromLastMonth(4, row + FrontCharts.ROWS);
        charts.charged(row + 2 * FrontCharts.ROWS);
        charts.projects(row + 2 * FrontCharts.ROWS);
    }
}
