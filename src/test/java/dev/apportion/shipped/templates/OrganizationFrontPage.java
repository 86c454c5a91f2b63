package dev.apportion.shipped.templates;

import java.util.List;

/** The one page that says what was spent, on what, against what, and where to look. */
final class OrganizationFrontPage {

    private static final List<String> DETAILS = List.of(
            KeyFiguresSheet.SHEET,
            "Departments",
            "Months",
            "Projects",
            "In trouble",
            "Handovers",
            "Cost pools",
            "Allocation matrix",
            "Allocations",
            "Files",
            "Control totals",
            "Completeness",
            "Findings",
            ChartFigures.SHEET,
            "About",
            Findings.KINDS);

    private final TemplateSheet at;

    private OrganizationFrontPage(TemplateSheet at) {
        this.at = at;
    }

    static void fill(TemplateSheet at) {
        OrganizationFrontPage page = new OrganizationFrontPage(at);
        at.frontTitle("${head.organization}", "Cost of ${head.month} in ${front.unit}, revision ${head.revision}");
        FrontBlocks blocks = new FrontBlocks(at);
        blocks.headline();
        at.links(7, 8, DETAILS);
        blocks.checks(
                10,
                List.of(
                        new FrontBlocks.Pointer("No file sent", "Files", "=COUNTA(Missing[Code])"),
                        new FrontBlocks.Pointer("In trouble", "In trouble", "=COUNT(Troubled[To date])"),
                        new FrontBlocks.Pointer("Handovers", "Handovers", "=COUNT(Handovers[From])")));
        blocks.compared(16);
        blocks.spent(20);
        page.charts(24);
        CompletenessSheet.block(at, 25 + 3 * FrontCharts.ROWS, false);
        new FrontCharts(at).purposes(29 + 3 * FrontCharts.ROWS);
        at.widths(34, 14, 14, 14, 14, 14, 14, 23);
        at.onePage();
    }

    private void charts(int row) {
        FrontCharts charts = new FrontCharts(at);
        charts.departments(row);
        charts.months(row + FrontCharts.ROWS);
        charts.fromBudget(4, row + FrontCharts.ROWS);
        charts.fromLastMonth(0, row + 2 * FrontCharts.ROWS);
        charts.projects(row + 2 * FrontCharts.ROWS);
    }
}
