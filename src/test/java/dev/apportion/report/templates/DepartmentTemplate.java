package dev.apportion.report.templates;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The month-end pack of a department. */
final class DepartmentTemplate {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Theme theme = new Theme(workbook);

    static XSSFWorkbook make() {
        DepartmentTemplate template = new DepartmentTemplate();
        template.workbook.setCellFormulaValidation(false);
        TemplateSheet summary = template.sheet("Summary");
        summary.title(
                "${code} ${name}",
                "Month-end cost of ${head.month} in ${head.currency}, revision ${head.revision} · ${head.organization}");
        template.projects();
        template.operations();
        template.allocations();
        template.lines();
        template.findings();
        template.about();
        template.summary(summary);
        template.theme
                .texts
                .words(List.of(
                        "Project",
                        "Operation",
                        "Held",
                        "To do",
                        "Please look",
                        "For information",
                        "Into the pool",
                        "Between departments",
                        "To work items",
                        "Handover"))
                .words(TemplateTexts.OF_WORK_ITEMS)
                .write(template.workbook, template.theme);
        Negatives.mark(template.workbook);
        PlainReferences.write(template.workbook);
        return template.workbook;
    }

    private TemplateSheet sheet(String name) {
        return new TemplateSheet(workbook, theme, name, "${code} ${name} · ${head.month} · revision ${head.revision}");
    }

    private void summary(TemplateSheet at) {
        at.link("A3", "Projects", "Projects");
        at.link("B3", "Operations", "Operations");
        at.link("C3", "Allocations", "Allocations");
        at.link("D3", "Lines", "Lines");
        at.link("E3", "Findings", "Findings");
        at.link("F3", "About", "About");
        KeyFigureRows rows = new KeyFigureRows(at, 5);
        rows.head(
                "Key figures", "This month", "Last month", "Change", "A year ago", "Month's budget", "Left of budget");
        rows.row("Own cost", "=SUM(Lines[Cost])", "own", false);
        at.put("F6", "${budget}", Theme.Look.MONEY);
        at.put("G6", "=IF(ISNUMBER(F6),F6-B6,\"–\")", Theme.Look.MONEY);
        rows.row("Sent to other departments", "=-SUM(Projects[Sent])-SUM(Operations[Sent])", "sent", false);
        rows.row(
                "Received from other departments",
                "=SUM(Projects[Received])+SUM(Operations[Received])",
                "received",
                false);
        rows.row("Handovers", "=SUM(Projects[Handover])+SUM(Operations[Handover])", "handover", false);
        rows.row("Fully loaded cost", "=SUM(B6:B9)", null, true);
        at.put("F10", "${loadedBudget}", Theme.Look.TOTAL_MONEY);
        at.put("G10", "=IF(ISNUMBER(F10),F10-B10,\"–\")", Theme.Look.TOTAL_MONEY);
        rows.row("of it projects", "=SUM(Projects[Fully loaded])", "project", false);
        rows.row("of it operations", "=SUM(Operations[Fully loaded])", "operation", false);
        rows.row("of it held for review", "=SUMIFS(Lines[Cost],Lines[Type],\"Held\")", "held", false);
        at.section("A15", "Checks", 7);
        check(at, 16, "Lines tie to the ledger", "B6", "${ledger.own}");
        check(at, 17, "All in projects, operations or held", "B10", "=SUM(B11:B13)");
        check(at, 18, "Projects tie to the ledger", "B11", "${ledger.project}");
        check(at, 19, "Operations tie to the ledger", "B12", "${ledger.operation}");
        at.put("A20", "All checks", Theme.Look.TOTAL);
        for (String column : List.of("B", "C", "D", "F", "G")) {
            at.put(column + "20", "", Theme.Look.TOTAL);
        }
        at.put(
                "E20",
                "=IF(COUNTIF(E16:E19,\"OK\")=4,\"OK: every figure ties\",\"CHECK: see above\")",
                Theme.Look.TOTAL);
        at.section("A40", "Month by month (charts above)", 7);
        at.table(
                "Months",
                41,
                List.of(
                        Column.text("Month", "month", 34),
                        Column.plainMoney("Projects", "project"),
                        Column.plainMoney("Operations", "operation"),
                        Column.plainMoney("Held", "held"),
                        Column.of("Total", "=SUM(B#:D#)", Theme.Look.MONEY, 18)));
        at.widths(34, 18, 18, 18, 18, 18, 18);
        at.sheet.getPrintSetup().setFitHeight((short) 1);
        at.sheet.getPrintSetup().setLandscape(false);
        Charts.stacked(
                at,
                new int[] {0, 21, 3, 38},
                "Projects and operations by month",
                "Stacked columns: project, operation and held cost after allocation, by month",
                at.sheet,
                41,
                0,
                1,
                2,
                3);
        Charts.stacked(
                at,
                new int[] {3, 21, 7, 38},
                "Cost of operations this month",
                "Columns: own and received cost of each operation this month",
                workbook.getSheet("Operations"),
                5,
                1,
                2,
                4);
    }

    private static void check(TemplateSheet at, int row, String label, String left, String right) {
        at.put("A" + row, label, Theme.Look.WRAP);
        at.put("B" + row, "=" + left, Theme.Look.MONEY);
        at.put("C" + row, right, Theme.Look.MONEY);
        at.put("D" + row, "=ROUND(B" + row + "-C" + row + ",2)", Theme.Look.MONEY);
        at.put("E" + row, TemplateSheet.verdict("D" + row, "B" + row), Theme.Look.VERDICT);
    }

    private void projects() {
        TemplateSheet at = sheet("Projects");
        at.title("Projects", "${code} ${name}, ${head.month}, in ${head.currency}");
        at.back("Budget and status stand where this department sponsors the project; to date is own cost.");
        at.table(
                "Projects",
                5,
                List.of(
                        Column.text("Code", "code", 16),
                        Column.wrap("Project", "name", 34),
                        Column.money("Own", "own"),
                        Column.money("Sent", "sent"),
                        Column.money("Received", "received"),
                        Column.money("Handover", "handover"),
                        Column.sum("Fully loaded", "C#-D#+E#+F#"),
                        Column.plainMoney("Budget", "budget"),
                        Column.plainMoney("To date", "toDate"),
                        Column.of("Remaining", "=IF(ISNUMBER(H#),H#-I#,\"–\")", Theme.Look.MONEY, 18),
                        Column.of("End", "${end}", Theme.Look.DATE, 12),
                        Column.wrap("Purpose", "purpose", 15),
                        Column.wrap("Status", "state", 22)));
        at.freeze(2, 5);
    }

    private void operations() {
        TemplateSheet at = sheet("Operations");
        at.title("Operations", "${code} ${name}, ${head.month}, in ${head.currency}");
        at.back("The month's budget is a twelfth of the annual budget.");
        at.table(
                "Operations",
                5,
                List.of(
                        Column.text("Code", "code", 16),
                        Column.wrap("Operation", "name", 40),
                        Column.money("Own", "own"),
                        Column.money("Sent", "sent"),
                        Column.money("Received", "received"),
                        Column.money("Handover", "handover"),
                        Column.sum("Fully loaded", "C#-D#+E#+F#"),
                        Column.plainMoney("Budget", "budget"),
                        Column.of("Left", "=IF(ISNUMBER(H#),H#-G#,\"–\")", Theme.Look.MONEY, 18),
                        Column.text("Purpose", "purpose", 12)));
        at.freeze(2, 5);
    }

    private void allocations() {
        TemplateSheet at = sheet("Allocations");
        at.title("Allocations", "${code} ${name}, ${head.month}, in ${head.currency}");
        at.back("What was sent is negative; share = quantity of the receiver / quantity of all.");
        at.table(
                "Allocations",
                5,
                List.of(
                        Column.text("Step", "step", 22),
                        Column.text("Pool", "pool", 16),
                        Column.wrap("Sender", "sender", 26),
                        Column.wrap("Receiver", "receiver", 26),
                        Column.text("Project or operation", "item", 20),
                        Column.wrap("Method", "method", 26),
                        Column.wrap("Base", "base", 18),
                        Column.of("Quantity", "${quantity}", Theme.Look.NUMBER, 16),
                        Column.of("Of total", "${total}", Theme.Look.NUMBER, 16),
                        Column.of("Share", "=IF(I#=0,\"–\",H#/I#)", Theme.Look.PERCENT, 10),
                        Column.plainMoney("Amount", "amount")));
        at.freeze(1, 5);
    }

    private void lines() {
        TemplateSheet at = sheet("Lines");
        at.title("Lines", "${code} ${name}, ${head.month}; Cost is in ${head.currency}");
        at.back("Every line that was accepted, with its type, the reason, and where it stands in the file.");
        at.table(
                "Lines",
                5,
                List.of(
                        Column.of("Date", "${date}", Theme.Look.DATE, 12),
                        Column.text("Type", "type", 11),
                        Column.text("Booked on", "workItem", 14),
                        Column.wrap("Activity", "activity", 26),
                        Column.wrap("Account", "account", 26),
                        Column.wrap("Supplier", "supplier", 22),
                        Column.wrap("Description", "description", 36),
                        Column.text("Document", "document", 16),
                        Column.plainMoney("Amount", "amount"),
                        Column.text("Currency", "currency", 10),
                        Column.money("Cost", "cost"),
                        Column.wrap("Reason", "reason", 56),
                        Column.wrap("File", "file", 26),
                        Column.text("Sheet", "sheet", 16),
                        Column.of("Row", "${row}", Theme.Look.COUNT, 8)));
        at.freeze(2, 5);
    }

    private void findings() {
        TemplateSheet at = sheet("Findings");
        at.title("Findings", "${code} ${name}, ${head.month}");
        at.back("To do: cost is missing or held until somebody acts. Please look: the figures stand.");
        at.table(
                "Findings",
                5,
                List.of(
                        Column.text("Urgency", "severity", 18),
                        Column.wrap("Kind", "kind", 26),
                        Column.wrap("What is wrong and what to do", "message", 80),
                        Column.wrap("File", "file", 28),
                        Column.text("Sheet", "sheet", 18),
                        Column.text("Where", "cell", 12)));
        at.freeze(0, 5);
    }

    private void about() {
        TemplateSheet at = sheet("About");
        About.fill(at, "Cost center owner", "${owner}");
        at.section("A18", "Files with lines of this department", 2);
        at.table("Files", 19, List.of(Column.wrap("File", "file", 34), Column.text("SHA-256", "sha256", 100)));
    }
}
