package dev.apportion.report.templates;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The month of the whole organization. */
final class OrganizationTemplate {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Theme theme = new Theme(workbook);

    static XSSFWorkbook make() {
        OrganizationTemplate template = new OrganizationTemplate();
        template.workbook.setCellFormulaValidation(false);
        TemplateSheet summary = template.sheet("Summary");
        template.departments();
        template.projects();
        template.trouble();
        template.handovers();
        template.allocations();
        template.files();
        template.controlTotals();
        template.changes();
        template.findings();
        About.fill(template.sheet("About"), "Organization", "${head.organization}");
        template.summary(summary);
        template.theme
                .texts
                .words(List.of("To do", "Please look", "For information", "Between departments"))
                .words(TemplateTexts.OF_WORK_ITEMS)
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
                        "Not read",
                        "Read",
                        "Unreadable",
                        "Sent twice",
                        "Decisions"))
                .write(template.workbook, template.theme);
        Negatives.mark(template.workbook);
        PlainReferences.write(template.workbook);
        return template.workbook;
    }

    private TemplateSheet sheet(String name) {
        return new TemplateSheet(
                workbook, theme, name, "${head.organization} · ${head.month} · revision ${head.revision}");
    }

    private void summary(TemplateSheet at) {
        at.title("${head.organization}", "Cost of ${head.month} in ${head.currency}, revision ${head.revision}");
        String[] sheets = {
            "Departments", "Projects", "In trouble", "Handovers", "Allocations", "Files", "Control totals"
        };
        for (int i = 0; i < sheets.length; i++) {
            at.link((char) ('A' + i) + "3", sheets[i], sheets[i]);
        }
        KeyFigureRows rows = new KeyFigureRows(at, 5);
        rows.head(
                "What we spent", "This month", "Last month", "Change", "A year ago", "Year to date", "Month's budget");
        rows.row("All cost", "=SUM(Departments[Own])", "own", false);
        rows.row("Projects: change the business", "=SUM(Departments[Projects])", "project", false);
        rows.row("Operations: run the business", "=SUM(Departments[Operations])", "operation", false);
        rows.row("Held: waits for a decision", "=SUM(Departments[Held])", "held", false);
        at.put("F6", "${yearToDate.own}", Theme.Look.MONEY);
        at.put("F7", "${yearToDate.project}", Theme.Look.MONEY);
        at.put("F8", "${yearToDate.operation}", Theme.Look.MONEY);
        at.put("F9", "${yearToDate.held}", Theme.Look.MONEY);
        at.put("G6", "${budget}", Theme.Look.MONEY);
        at.put("A10", "Project share of decided cost", Theme.Look.TEXT);
        at.put("B10", "=IF(B7+B8=0,\"–\",B7/(B7+B8))", Theme.Look.PERCENT);
        at.put("F10", "Left of budget", Theme.Look.TEXT);
        at.put("G10", "=IF(ISNUMBER(G6),G6-B6,\"–\")", Theme.Look.MONEY);
        at.put("A11", "Departments that sent nothing", Theme.Look.TEXT);
        at.put("B11", "=COUNTA(Missing[Code])", Theme.Look.COUNT);
        at.put("A12", "Projects in trouble", Theme.Look.TEXT);
        at.put("B12", "=COUNTA(Troubled[Code])", Theme.Look.COUNT);
        at.put("D11", "All checks", Theme.Look.TOTAL);
        at.put("E11", "='Control totals'!B4", Theme.Look.TOTAL);
        at.put("F11", "", Theme.Look.TOTAL);
        at.put("G11", "", Theme.Look.TOTAL);
        Charts.stacked(
                at,
                new int[] {0, 13, 3, 30},
                "Projects and operations by department",
                "Stacked columns: project and operation cost after allocation, by department",
                workbook.getSheet("Departments"),
                5,
                0,
                7,
                8);
        at.section("A33", "Largest projects to date", 7);
        at.table(
                "Largest",
                34,
                List.of(
                        Column.wrap("Project", "name", 34),
                        Column.plainMoney("To date", "toDate"),
                        Column.plainMoney("Budget", "budget"),
                        Column.of("Used", "=IF(ISNUMBER(C#),IF(C#=0,\"–\",B#/C#),\"–\")", Theme.Look.PERCENT, 18),
                        Column.plainMoney("Forecast", "forecast"),
                        Column.of("End", "${end}", Theme.Look.DATE, 18),
                        Column.wrap("Status", "state", 18)));
        at.section("A38", "Month by month", 7);
        at.table(
                "Months",
                39,
                List.of(
                        Column.text("Month", "month", 34),
                        Column.plainMoney("Projects", "project"),
                        Column.plainMoney("Operations", "operation"),
                        Column.plainMoney("Held", "held"),
                        Column.of("Total", "=SUM(B#:D#)", Theme.Look.MONEY, 18)));
        Charts.stacked(
                at,
                new int[] {3, 13, 7, 30},
                "Projects and operations, up to twelve months",
                "Stacked columns: project, operation and held cost, by month",
                at.sheet,
                39,
                0,
                1,
                2,
                3);
        at.widths(34, 18, 18, 18, 18, 18, 18);
        at.sheet.getPrintSetup().setFitHeight((short) 1);
        at.sheet.getPrintSetup().setLandscape(false);
    }

    private void departments() {
        TemplateSheet at = sheet("Departments");
        at.title("Departments", "${head.organization}, ${head.month}, in ${head.currency}");
        at.back("Fully loaded = own - sent + received + handover = projects + operations + held.");
        at.table(
                "Departments",
                5,
                List.of(
                        Column.text("Code", "code", 14),
                        Column.wrap("Department", "name", 30),
                        Column.money("Own", "own"),
                        Column.money("Sent", "sent"),
                        Column.money("Received", "received"),
                        Column.money("Handover", "handover"),
                        Column.sum("Fully loaded", "C#-D#+E#+F#"),
                        Column.money("Projects", "project"),
                        Column.money("Operations", "operation"),
                        Column.money("Held", "held"),
                        Column.of(
                                "Check", TemplateSheet.verdict("ROUND(G#-SUM(H#:J#),2)", "G#"), Theme.Look.VERDICT, 10),
                        Column.plainMoney("Budget", "budget"),
                        Column.of("Own less budget", "=IF(ISNUMBER(L#),C#-L#,\"–\")", Theme.Look.MONEY, 18),
                        Column.plainMoney("Loaded budget", "loadedBudget"),
                        Column.of("Loaded less budget", "=IF(ISNUMBER(N#),G#-N#,\"–\")", Theme.Look.MONEY, 18),
                        Column.plainMoney("Last month, loaded", "last")));
        at.freeze(2, 5);
    }

    private void projects() {
        TemplateSheet at = sheet("Projects");
        at.title("Projects", "${head.organization}, ${head.month}, in ${head.currency}");
        at.back("Forecast: own cost to date and, until the end, the average of the last three months.");
        at.table("Projects", 5, life());
        at.freeze(2, 5);
    }

    private static List<Column> life() {
        return List.of(
                Column.text("Code", "code", 16),
                Column.wrap("Project", "name", 36),
                Column.text("Sponsor", "sponsor", 12),
                Column.money("Own this month", "own"),
                Column.money("Loaded this month", "loaded"),
                Column.money("To date", "toDate"),
                Column.plainMoney("Budget", "budget"),
                Column.of("Used", "=IF(ISNUMBER(G#),IF(G#=0,\"–\",F#/G#),\"–\")", Theme.Look.PERCENT, 10),
                Column.money("Forecast", "forecast"),
                Column.of("End", "${end}", Theme.Look.DATE, 12),
                Column.wrap("Purpose", "purpose", 15),
                Column.wrap("Status", "state", 30));
    }

    private void trouble() {
        TemplateSheet at = sheet("In trouble");
        at.title("Projects in trouble", "${head.organization}, ${head.month}, in ${head.currency}");
        at.back("Over budget, cost past the approved end, or no cost for three months.");
        at.table(
                "Troubled",
                5,
                List.of(
                        Column.text("Code", "code", 16),
                        Column.wrap("Project", "name", 36),
                        Column.text("Sponsor", "sponsor", 12),
                        Column.wrap("Trouble", "trouble", 36),
                        Column.plainMoney("To date", "toDate"),
                        Column.plainMoney("Budget", "budget"),
                        Column.of(
                                "Over budget by",
                                "=IF(ISNUMBER(F#),IF(E#>F#,E#-F#,\"–\"),\"–\")",
                                Theme.Look.MONEY,
                                18),
                        Column.of("End", "${end}", Theme.Look.DATE, 12)));
        at.freeze(2, 5);
    }

    private void handovers() {
        TemplateSheet at = sheet("Handovers");
        at.title("Handovers under way", "${head.organization}, ${head.month}, in ${head.currency}");
        at.back("In the window, this share of the project's people cost goes to the receiving operation.");
        at.table(
                "Handovers",
                5,
                List.of(
                        Column.text("Code", "code", 16),
                        Column.wrap("Project", "name", 36),
                        Column.text("Receiving operation", "receiver", 22),
                        Column.of("From", "${start}", Theme.Look.DATE, 12),
                        Column.of("Until", "${complete}", Theme.Look.DATE, 12),
                        Column.of("Share", "${percent}", Theme.Look.PERCENT, 10),
                        Column.money("Handed over", "amount")));
        at.freeze(2, 5);
    }

    private void allocations() {
        TemplateSheet at = sheet("Allocations");
        at.title("Allocation between departments", "${head.organization}, ${head.month}, in ${head.currency}");
        at.back("One row for each pool and receiver; filter by sender or receiver.");
        at.table(
                "Allocations",
                5,
                List.of(
                        Column.text("Pool", "pool", 18),
                        Column.wrap("Sender", "sender", 30),
                        Column.wrap("Receiver", "receiver", 30),
                        Column.wrap("Method", "method", 26),
                        Column.wrap("Base", "base", 20),
                        Column.of("Quantity", "${quantity}", Theme.Look.NUMBER, 16),
                        Column.of("Of total", "${total}", Theme.Look.NUMBER, 16),
                        Column.of("Share", "=IF(G#=0,\"–\",F#/G#)", Theme.Look.PERCENT, 10),
                        Column.money("Amount", "amount")));
        at.freeze(1, 5);
    }

    private void files() {
        TemplateSheet at = sheet("Files");
        at.title("Files", "${head.organization}, ${head.month}");
        at.back("What came in, row by row accounted for, and who has sent nothing.");
        at.section("A5", "Departments that sent nothing", 4);
        at.table(
                "Missing",
                6,
                List.of(
                        Column.text("Code", "code", 40),
                        Column.wrap("Department", "name", 30),
                        Column.wrap("Owner", "owner", 24),
                        Column.wrap("E-mail", "mail", 30)));
        at.section("A10", "Files received", 8);
        at.table(
                "Files",
                11,
                List.of(
                        Column.wrap("File", "name", 40),
                        Column.text("State", "state", 30),
                        new Column("Rows read", "${read}", Theme.Look.COUNT, true, 24),
                        new Column("Accepted", "${accepted}", Theme.Look.COUNT, true, 30),
                        new Column("Rejected", "${rejected}", Theme.Look.COUNT, true, 12),
                        new Column("Ignored", "${ignored}", Theme.Look.COUNT, true, 12),
                        Column.of("Check", "=IF(C#=SUM(D#:F#),\"OK\",\"CHECK\")", Theme.Look.VERDICT, 10),
                        Column.wrap("Note", "note", 60)));
    }

    private void controlTotals() {
        TemplateSheet at = sheet("Control totals");
        at.title("Control totals", "${head.organization}, ${head.month}, in ${head.currency}");
        at.link("A3", "Back to Summary", "Summary");
        at.put("A4", "All checks", Theme.Look.TOTAL);
        at.put(
                "B4",
                "=IF(COUNTIF(E7:E12,\"OK\")=6,\"OK: every figure ties\",\"CHECK: see Control totals\")",
                Theme.Look.TOTAL);
        String[] headings = {"Check", "One side", "Other side", "Difference", "Result"};
        for (int i = 0; i < headings.length; i++) {
            at.put(
                    (char) ('A' + i) + "6",
                    headings[i],
                    i == 1 || i == 2 || i == 3 ? Theme.Look.HEAD_RIGHT : Theme.Look.HEAD);
        }
        check(
                at,
                7,
                "Cost that came in = projects + operations + held",
                "=SUM(Departments[Own])",
                "=SUM(Departments[Projects])+SUM(Departments[Operations])+SUM(Departments[Held])");
        check(
                at,
                8,
                "Each department ties: count of OK = departments",
                "=COUNTIF(Departments[Check],\"OK\")",
                "=COUNTA(Departments[Code])");
        check(at, 9, "What was sent = what was received", "=SUM(Departments[Sent])", "=SUM(Departments[Received])");
        check(at, 10, "Handovers add up to nothing", "=SUM(Departments[Handover])", "=0");
        check(
                at,
                11,
                "Rows read = accepted + rejected + ignored",
                "=SUM(Files[Rows read])",
                "=SUM(Files[Accepted])+SUM(Files[Rejected])+SUM(Files[Ignored])");
        check(at, 12, "Departments add up to the ledger's total", "=SUM(Departments[Own])", "${ledger.own}");
        at.section("A14", "Amounts by file and currency, as sent", 5);
        at.table(
                "Amounts",
                15,
                List.of(
                        Column.wrap("File", "file", 50),
                        Column.text("Currency", "currency", 24),
                        Column.plainMoney("Accepted", "accepted"),
                        Column.plainMoney("Rejected", "rejected"),
                        Column.plainMoney("Ignored", "ignored")));
        at.widths(50, 24, 24, 20, 20);
    }

    private static void check(TemplateSheet at, int row, String label, String left, String right) {
        at.put("A" + row, label, Theme.Look.TEXT);
        at.put("B" + row, left, Theme.Look.MONEY);
        at.put("C" + row, right, Theme.Look.MONEY);
        at.put("D" + row, "=ROUND(B" + row + "-C" + row + ",2)", Theme.Look.MONEY);
        at.put("E" + row, TemplateSheet.verdict("D" + row, "B" + row), Theme.Look.VERDICT);
    }

    private void changes() {
        TemplateSheet at = sheet("Changes");
        at.title("What changed", "${head.organization}, ${head.month}, in ${head.currency}");
        at.back("What differs from the revision before this one.");
        at.table(
                "Changes",
                5,
                List.of(
                        Column.text("Kind", "kind", 16),
                        Column.wrap("Which", "which", 44),
                        Column.wrap("What", "what", 28),
                        Column.plainMoney("Before", "before"),
                        Column.plainMoney("After", "after"),
                        Column.of("Difference", "=IF(ISNUMBER(E#),E#-D#,\"–\")", Theme.Look.MONEY, 18)));
        at.freeze(2, 5);
        XSSFName omitted = workbook.createName();
        omitted.setNameName("omit_when_empty");
        omitted.setRefersToFormula("\"Changes\"");
    }

    private void findings() {
        TemplateSheet at = sheet("Findings");
        at.title("Findings", "${head.organization}, ${head.month}");
        at.back("To do: cost is missing or held until somebody acts. Please look: the figures stand.");
        at.table(
                "Findings",
                5,
                List.of(
                        Column.text("Urgency", "severity", 18),
                        Column.text("Department", "department", 14),
                        Column.wrap("Kind", "kind", 26),
                        Column.wrap("What is wrong and what to do", "message", 80),
                        Column.wrap("File", "file", 28),
                        Column.text("Sheet", "sheet", 18),
                        Column.text("Where", "cell", 12)));
        at.freeze(0, 5);
    }
}
