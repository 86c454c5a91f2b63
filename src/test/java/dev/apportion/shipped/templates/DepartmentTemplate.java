package dev.apportion.shipped.templates;

import dev.apportion.cost.Decision;
import dev.apportion.policy.Field;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The month-end pack of a department: its sheets in order. */
final class DepartmentTemplate {

    static final String SUBTITLE = "${code} ${name}, ${head.month}, in ${head.currency}";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Theme theme = new Theme(workbook);

    private DepartmentTemplate() {}

    static XSSFWorkbook make() {
        DepartmentTemplate template = new DepartmentTemplate();
        template.workbook.setCellFormulaValidation(false);
        template.sheets();
        template.theme
                .texts
                .words(List.of(
                        "Project",
                        "Operation",
                        "Held",
                        "Into the pool",
                        "Between departments",
                        "To work items",
                        "Handover"))
                .words(Arrays.stream(Decision.Kind.values())
                        .map(Decision.Kind::inWords)
                        .toList())
                .words(TemplateTexts.OF_ALLOCATIONS)
                .words(TemplateTexts.OF_FINDINGS)
                .words(TemplateTexts.OF_WORK_ITEMS)
                .words(TemplateTexts.ofFrontPages())
                .words(TemplateTexts.OF_RETURNED)
                .words(Arrays.stream(Field.values()).map(Field::label).toList())
                .write(template.workbook, template.theme);
        Negatives.mark(template.workbook);
        ThirdDecimals.show(template.workbook);
        PlainReferences.write(template.workbook);
        return template.workbook;
    }

    private void sheets() {
        TemplateSheet summary = sheet("Summary");
        TemplateSheet keyFigures = sheet(KeyFiguresSheet.SHEET);
        Months.fill(sheet("Months"), SUBTITLE);
        DepartmentWorkItemSheets.projects(sheet("Projects"));
        DepartmentWorkItemSheets.operations(sheet("Operations"));
        allocations(sheet("Allocations"));
        RollUpSheet.fill(sheet(RollUpSheet.SHEET));
        LinesSheet.fill(sheet("Lines"));
        TemplateSheet checks = sheet("Control totals");
        CompletenessSheet.fill(sheet("Completeness"), "${code} ${name}, ${head.month}", true);
        ExactAmounts.fill(sheet(ExactAmounts.SHEET), SUBTITLE);
        XSSFName omitted = workbook.createName();
        omitted.setNameName("omit_when_empty");
        omitted.setRefersToFormula("\"" + ExactAmounts.SHEET + "\"");
        Findings.kinds(sheet(Findings.KINDS), "${code} ${name}, ${head.month}");
        Findings.fill(sheet("Findings"), "${code} ${name}, ${head.month}", true);
        ChartFigures.ofDepartment(sheet(ChartFigures.SHEET));
        about(sheet("About"));
        KeyFiguresSheet.ofDepartment(keyFigures);
        DepartmentFrontPage.fill(summary);
        controlTotals(checks);
    }

    private TemplateSheet sheet(String name) {
        return new TemplateSheet(workbook, theme, name, "${code} ${name} · ${head.month} · revision ${head.revision}");
    }

    private void allocations(TemplateSheet at) {
        at.title("Allocations", SUBTITLE);
        at.back("Cost passed on is negative; share = the receiver's quantity / the total quantity.");
        at.table(
                "Allocations",
                5,
                List.of(
                        Column.wrap("Step", "step", 23),
                        Column.wrap("Pool", "pool", 14),
                        Column.wrap("Sender", "sender", 24),
                        Column.wrap("Receiver", "receiver", 24),
                        Column.wrap("Project or operation", "item", 17),
                        Column.wrap("Method", "method", 24),
                        Column.wrap("Base", "base", 16),
                        Column.of("Quantity", "${quantity}", Theme.Look.NUMBER, 16),
                        Column.of("Of total", "${total}", Theme.Look.NUMBER, 16),
                        Column.wrap("Unit", "unit", 12),
                        Column.of("Share", "=IF(SUM(I#)=0,\"–\",H#/I#)", Theme.Look.PERCENT, 10),
                        Column.plainMoney("Amount", "amount")));
        at.note("G5", "What the pool is shared by: its quantity for the receiver, of the total of all receivers.");
        at.freeze(1, 5);
    }

    private static void controlTotals(TemplateSheet at) {
        at.title("Control totals", SUBTITLE);
        at.back("Every sheet with figures is compared with another one or with the ledger.");
        Checks checks = new Checks(at, 7);
        checks.ties("Lines: cost = the ledger's total", "=Own_cost", "${ledger.own}");
        checks.ties("By account: cost = own cost", "=SUM(Accounts[Cost])", "=Own_cost");
        checks.ties("By supplier: cost = own cost", "=SUM(Suppliers[Cost])", "=Own_cost");
        checks.ties(
                "Projects, operations and held lines = fully loaded",
                "=SUM(Project_cost)+SUM(Operation_cost)+SUM(Held_cost)",
                "=Fully_loaded_cost");
        checks.ties("Projects: loaded cost = the ledger's", "=SUM(Project_cost)", "${ledger.project}");
        checks.ties("Operations: loaded cost = the ledger's", "=SUM(Operation_cost)", "${ledger.operation}");
        checks.ties("Months: the newest month = fully loaded", Months.newest(), "=Fully_loaded_cost");
        checks.ties(
                "Allocations: to work items = received",
                "=SUMIFS(Allocations[Amount],Allocations[Step],\"To work items\")",
                "=SUM(Projects[Received])+SUM(Operations[Received])");
        checks.ties(
                "Summary: fully loaded cost = projects + operations + held",
                FrontBlocks.fullyLoaded(),
                "=SUM(Project_cost)+SUM(Operation_cost)+SUM(Held_cost)");
        checks.ties(
                "Summary: own cost + what was passed on and received = fully loaded",
                "=SUM(INDEX(Flows[Fully loaded],1))*SUM(Front_unit)",
                "=Fully_loaded_cost");
        checks.roundUp("A5", "B5", "CHECK: see Control totals");
        at.widths(66, 26, 20, 18, 12);
    }

    private static void about(TemplateSheet at) {
        About.fill(at, "Cost center owner", "${owner}");
        at.section("A26", "Files with lines of this department", 2);
        at.table("Files", 27, List.of(Column.wrap("File", "file", 34), Column.wrap("SHA-256", "sha256", 86)));
    }
}
