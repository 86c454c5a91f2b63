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
        at.frontTitle("${head.organization}", "Cost of ${head.month} in ${front.unit}, revision ${head.revision}");
        FrontBlocks blocks = new FrontBlocks(at);
        blocks.headline();
        at.links(7, 7, DETAILS);
        blocks.checks(
                10,
                List.of(
                        new FrontBlocks.Pointer("No file sent", "Files", "=COUNTA(Missing[Code])"),
                        new FrontBlocks.Pointer("In trouble", "In trouble", "=COUNT(Troubled[To date])"),
                        new FrontBlocks.Pointer("Handovers", "Handovers", "=COUNT(Handovers[From])")));
        blocks.compared(16);
        blocks.spent(20);
        page.charts(24);
        page.largest(39);
        CompletenessSheet.block(at, 43, false);
        at.widths(34, 14, 14, 14, 14, 14, 14, 23);
        at.onePage();
    }

    private void charts(int row) {
        Charts.stacked(
                at,
                new int[] {0, row - 1, 4, row + 13},
                "Projects and operations by department",
                "Stacked columns: project and operation cost after allocation, by department",
                at.sheet.getWorkbook().getSheet("Departments"),
                5,
                0,
                7,
                8);
        Months.chart(at, new int[] {4, row - 1, 8, row + 13});
    }

    private void largest(int row) {
        at.section("A" + row, "Largest projects to date, in ${head.currency}", 8);
        at.table(
                "Largest",
                row + 1,
                List.of(
                        Column.wrap("Project", "name", 34),
                        Column.of("To date", "${toDate}", Theme.Look.COUNT, 14),
                        Column.of("Budget", "${budget}", Theme.Look.COUNT, 14),
                        Column.of("Used", "=IF(ISNUMBER(C#),IF(C#=0,\"–\",B#/C#),\"–\")", Theme.Look.PERCENT, 14),
                        Column.of("Forecast", "${forecast}", Theme.Look.COUNT, 14),
                        Column.of("Budget less forecast", "=IF(ISNUMBER(C#),C#-E#,\"–\")", Theme.Look.COUNT, 14),
                        Column.of("End", "${end}", Theme.Look.DATE, 14),
                        Column.wrap("Status", "state", 23)));
    }
}
