package dev.apportion.shipped.templates;

import dev.apportion.policy.Field;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The month of the whole organization: its sheets in order. */
final class OrganizationTemplate {

    static final String SUBTITLE = "${head.organization}, ${head.month}, in ${head.currency}";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Theme theme = new Theme(workbook);

    private OrganizationTemplate() {}

    static XSSFWorkbook make() {
        OrganizationTemplate template = new OrganizationTemplate();
        template.workbook.setCellFormulaValidation(false);
        template.sheets();
        template.theme
                .texts
                .words(List.of("Between departments", "All departments"))
                .words(TemplateTexts.OF_ALLOCATIONS)
                .words(TemplateTexts.OF_FINDINGS)
                .words(Arrays.stream(Field.values()).map(Field::label).toList())
                .words(TemplateTexts.OF_WORK_ITEMS)
                .words(TemplateTexts.ofFrontPages())
                .words(List.of(
                        "Policy",
                        "File",
                        "Decision",
                        "Department",
                        "changed",
                        "added",
                        "taken away",
                        "Own cost",
                        "Projects, fully loaded",
                        "Operations, fully loaded",
                        "Held",
                        "Project",
                        "Operation",
                        "Not read",
                        "Read",
                        "Unreadable",
                        "Sent twice",
                        "Replaced",
                        "Decisions"))
                .write(template.workbook, template.theme);
        Negatives.mark(template.workbook);
        ThirdDecimals.show(template.workbook);
        PlainReferences.write(template.workbook);
        return template.workbook;
    }

    private void sheets() {
        TemplateSheet summary = sheet("Summary");
        TemplateSheet keyFigures = sheet(KeyFiguresSheet.SHEET);
        DepartmentTotals.fill(sheet("Departments"));
        Months.fill(sheet("Months"), SUBTITLE);
        OrganizationProjectSheets.all(sheet("Projects"));
        OrganizationProjectSheets.trouble(sheet("In trouble"));
        OrganizationProjectSheets.handovers(sheet("Handovers"));
        AllocationSheets.matrix(sheet("Allocation matrix"));
        PoolsSheet.fill(sheet("Cost pools"));
        AllocationSheets.list(sheet("Allocations"));
        FilesSheet.fill(sheet("Files"));
        ControlTotalsSheet.fill(sheet("Control totals"));
        CompletenessSheet.fill(sheet("Completeness"), "${head.organization}, ${head.month}", false);
        ExactAmounts.fill(sheet(ExactAmounts.SHEET), SUBTITLE);
        changes(sheet("Changes"));
        restated(sheet("Restatement"));
        omitted();
        Findings.kinds(sheet(Findings.KINDS), "${head.organization}, ${head.month}");
        Findings.fill(sheet("Findings"), "${head.organization}, ${head.month}", false);
        ChartFigures.ofOrganization(sheet(ChartFigures.SHEET));
        About.fill(sheet("About"), "Organization", "${head.organization}");
        KeyFiguresSheet.ofOrganization(keyFigures);
        OrganizationFrontPage.fill(summary);
    }

    private TemplateSheet sheet(String name) {
        return new TemplateSheet(
                workbook, theme, name, "${head.organization} · ${head.month} · revision ${head.revision}");
    }

    private void changes(TemplateSheet at) {
        at.title("What changed", SUBTITLE);
        at.back("What differs from the previous revision.");
        at.table(
                "Changes",
                5,
                List.of(
                        Column.wrap("Kind", "kind", 16),
                        Column.wrap("Which", "which", 44),
                        Column.wrap("What", "what", 28),
                        Column.plainMoney("Before", "before"),
                        Column.plainMoney("After", "after"),
                        Column.of("Difference", "=IF(ISNUMBER(E#),E#-D#,\"–\")", Theme.Look.MONEY, 16)));
        at.freeze(2, 5);
    }

    private void restated(TemplateSheet at) {
        at.title("Restatement of a closed period", SUBTITLE);
        at.back("What this restatement posts: fully loaded cost as it stood before, as it is now, and the difference.");
        at.table(
                "Restated",
                5,
                List.of(
                        Column.wrap("Department", "department", 32),
                        Column.wrap("Work item", "item", 32),
                        Column.wrap("Type", "type", 16),
                        Column.money("Before", "before"),
                        Column.money("After", "after"),
                        Column.sum("Difference", "SUM(E#)-SUM(D#)")));
        at.note("D5", "As the period was closed, or as the previous restatement left it.");
        at.freeze(2, 5);
    }

    private void omitted() {
        XSSFName omitted = workbook.createName();
        omitted.setNameName("omit_when_empty");
        omitted.setRefersToFormula("\"Changes, Restatement, " + ExactAmounts.SHEET + "\"");
    }
}
