package dev.apportion.shipped.templates;

import dev.apportion.cost.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The form in which reviewers decide what is held. */
final class ReviewTemplate {

    private static final int HEADINGS = 7;
    private static final int FIRST_DECISION = 12;
    private static final String TYPES = "Project,Operation";
    private static final String TYPES_OR_SUGGESTED = "As suggested,Project,Operation";
    private static final String SCOPES = "These lines,This activity from now on";
    private static final String NOT_LISTED = "Not in the list";
    private static final String OR_NEW = "Write a registered code or name, or New: and the code and name of a new one.";
    private static final String CHOOSE = "Choose one from the list.";

    /** What is read again, each as the program knows it in small letters and as this workbook says it. */
    private static final List<String> READ_AGAIN = List.of(
            "Review",
            "Lines",
            "Your name",
            "Date",
            "Group",
            "Department",
            "Activity",
            "Decision",
            "Work item",
            "Scope",
            "Reason",
            "Line key",
            "Project",
            "Operation",
            "These lines",
            "This activity from now on",
            "As suggested",
            "Suggested",
            "Suggested work item",
            "New");

    private ReviewTemplate() {}

    static XSSFWorkbook make() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.setCellFormulaValidation(false);
        Theme theme = new Theme(workbook);
        String footer = "${head.organization} · ${head.month} · revision ${head.revision}";
        TemplateSheet at = new TemplateSheet(workbook, theme, "Review", footer);
        at.title("Held lines to decide", "${head.organization}, ${head.month}; largest amounts first");
        at.put(
                "A3",
                "Enter your name. Choose As suggested, Project or Operation in the tinted columns, for all lines of a"
                        + " group; single lines on the sheet Lines. Save, put this workbook into the period's folder in"
                        + " input, and run again.",
                Theme.Look.NOTE_OF_LINES);
        at.sheet.addMergedRegion(CellRangeAddress.valueOf("A3:I3"));
        at.sheet.getRow(2).setHeightInPoints(27);
        signed(at);
        left(at);
        at.table(
                "Held",
                HEADINGS,
                List.of(
                        Column.of("Group", "${group}", Theme.Look.COUNT, 12),
                        Column.text("Department", "department", 15),
                        Column.wrap("Description", "description", 34),
                        Column.wrap("Supplier", "supplier", 20),
                        Column.wrap("Activity", "activity", 14),
                        Column.wrap("Document", "document", 15),
                        Column.wrap("Where it stands", "place", 38),
                        Column.of("Amount", "${amount}", Theme.Look.MONEY, 14),
                        Column.text("Currency", "currency", 13),
                        Column.wrap("Why", "shortReason", 21),
                        Column.of("Suggested", "${suggested}", Theme.Look.SUGGESTED, 14),
                        Column.of("Suggested work item", "${suggestedItem}", Theme.Look.SUGGESTED, 12),
                        Column.of("Decision", "", Theme.Look.INPUT, 14),
                        Column.of("Work item", "", Theme.Look.INPUT, 16),
                        Column.of("Scope", "", Theme.Look.INPUT, 14),
                        Column.of("Reason", "", Theme.Look.INPUT, 18),
                        Column.of("Lines", "${lines}", Theme.Look.COUNT, 8),
                        Column.wrap("Account", "account", 20),
                        Column.text("Why in full", "reason", 60),
                        Column.text("Decided before, why suggested", "hint", 60),
                        Column.of("In reporting currency", "${reporting}", Theme.Look.MONEY, 16)));
        at.note("F7", "Of the largest line of the group; + says how many lines there are besides.");
        at.note(
                "K7",
                "From earlier decisions, or else from words. It decides nothing by itself: choose As suggested to confirm"
                        + " it.");
        at.note(
                "N7",
                "A code of the sheet Work items, or its name; for one that is not registered New: and its code and name."
                        + " Blank leaves each line's own activity.");
        at.freeze(3, HEADINGS);
        workbook.setPrintArea(0, "$A$1:$P$8");
        // On one page in width nobody could read it.
        at.sheet.getPrintSetup().setFitWidth((short) 2);
        at.sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:C"));
        choose(
                at,
                HEADINGS,
                FIRST_DECISION,
                at.sheet.getDataValidationHelper().createFormulaListConstraint('"' + TYPES_OR_SUGGESTED + '"'));
        orNew(at, HEADINGS, FIRST_DECISION + 1);
        choose(
                at,
                HEADINGS,
                FIRST_DECISION + 2,
                at.sheet.getDataValidationHelper().createFormulaListConstraint('"' + SCOPES + '"'));
        HeldLines.add(workbook, theme, footer);
        TemplateSheet items = new TemplateSheet(workbook, theme, "Work items", footer);
        items.title(
                "Registered projects and operations",
                "${head.organization}; the codes that Work item on Review offers");
        items.link("A3", "Back to Review", "Review");
        items.table(
                "Items",
                5,
                List.of(
                        Column.text("Code", "code", 18),
                        Column.wrap("Name", "name", 50),
                        Column.text("Type", "type", 14)));
        items.freeze(0, 5);
        Negatives.mark(workbook);
        ThirdDecimals.show(workbook);
        words(workbook, theme);
        theme.texts
                .words(Arrays.stream(Decision.Kind.values())
                        .map(Decision.Kind::inWords)
                        .toList())
                .words(List.of(TYPES, TYPES_OR_SUGGESTED, SCOPES, NOT_LISTED, CHOOSE, OR_NEW, "Not listed"))
                .write(workbook, theme);
        PlainReferences.write(workbook);
        return workbook;
    }

    /** Who decides, and when. */
    private static void signed(TemplateSheet at) {
        at.put("A4", "Your name", Theme.Look.LABEL_BOLD);
        at.put("B4", "", Theme.Look.INPUT);
        at.put("C4", "", Theme.Look.INPUT);
        at.sheet.addMergedRegion(CellRangeAddress.valueOf("B4:C4"));
        at.put("D4", "Date", Theme.Look.LABEL_BOLD);
        at.put("E4", "", Theme.Look.INPUT_DATE);
        at.link("G4", "The lines of the groups", HeldLines.SHEET);
    }

    /** What is left to decide, and its money. */
    private static void left(TemplateSheet at) {
        at.put("A5", "To decide", Theme.Look.LABEL_BOLD);
        at.put("B5", "=COUNT(Held[Group])-(" + decided("COUNTIF(Held[Decision],", ")") + ")", Theme.Look.COUNT);
        at.put(
                "C5",
                "=SUM(Held[In reporting currency])-("
                        + decided("SUMIF(Held[Decision],", ",Held[In reporting currency])") + ")",
                Theme.Look.MONEY_BOLD);
        at.put("D5", "${head.currency}", Theme.Look.LABEL_BOLD);
        at.put("F5", "${leftOut}", Theme.Look.LABEL_BOLD);
        at.put("G5", "${linesLeftOut}", Theme.Look.COUNT);
        at.put("H5", "${amountLeftOut}", Theme.Look.MONEY);
    }

    private static String decided(String before, String after) {
        return Stream.of("As suggested", "Project", "Operation")
                .map(choice -> before + "\"" + choice + "\"" + after)
                .collect(Collectors.joining("+"));
    }

    /** A hidden sheet, by which the workbook is read again in whatever language it is; its name is the same in all. */
    private static void words(XSSFWorkbook workbook, Theme theme) {
        XSSFSheet sheet = workbook.createSheet("Review words");
        for (String word : READ_AGAIN) {
            theme.texts.add(word);
            XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(word.toLowerCase(Locale.ROOT));
            row.createCell(1).setCellValue(word);
            row.forEach(cell -> cell.setCellStyle(theme.style(Theme.Look.TEXT)));
        }
        sheet.setColumnWidth(0, 30 * 256);
        sheet.setColumnWidth(1, 40 * 256);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    static DataValidationConstraint types(TemplateSheet at) {
        return at.sheet.getDataValidationHelper().createFormulaListConstraint('"' + TYPES + '"');
    }

    /** What is not in the list may be a name, or new: Excel asks, and the run looks again. */
    static void orNew(TemplateSheet at, int row, int column) {
        DataValidation validation = at.sheet
                .getDataValidationHelper()
                .createValidation(items(at), new CellRangeAddressList(row, row, column, column));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        validation.createErrorBox(NOT_LISTED, OR_NEW);
        at.sheet.addValidationData(validation);
    }

    static DataValidationConstraint items(TemplateSheet at) {
        return at.sheet.getDataValidationHelper().createFormulaListConstraint("'Work items'!$A$6:$A$6");
    }

    static void choose(TemplateSheet at, int row, int column, DataValidationConstraint from) {
        DataValidation validation = at.sheet
                .getDataValidationHelper()
                .createValidation(from, new CellRangeAddressList(row, row, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(NOT_LISTED, CHOOSE);
        at.sheet.addValidationData(validation);
    }

    /** The second sheet: the lines of the groups, where single lines can be decided by themselves. */
    private static final class HeldLines {

        static final String SHEET = "Lines";
        private static final int LINES = 6;

        private HeldLines() {}

        static void add(XSSFWorkbook workbook, Theme theme, String footer) {
            TemplateSheet at = new TemplateSheet(workbook, theme, SHEET, footer);
            at.title("The lines of the groups", "${head.organization}, ${head.month}");
            at.put("A3", "Lines to be decided differently from their group are decided here.", Theme.Look.NOTE);
            at.link("A4", "Back to Review", "Review");
            at.table(
                    "HeldLines",
                    LINES,
                    List.of(
                            Column.of("Group", "${group}", Theme.Look.COUNT, 10),
                            Column.of("Date", "${date}", Theme.Look.DATE, 12),
                            Column.text("Department", "department", 15),
                            Column.wrap("Activity", "activity", 14),
                            Column.wrap("Description", "description", 28),
                            Column.wrap("Document", "document", 13),
                            Column.of("Amount", "${amount}", Theme.Look.MONEY, 16),
                            Column.text("Currency", "currency", 13),
                            Column.of("Decision", "", Theme.Look.INPUT, 14),
                            Column.of("Work item", "", Theme.Look.INPUT, 12),
                            Column.of("Where it stands", "${file}, ${sheet}, row ${row}", Theme.Look.WRAP, 26),
                            Column.wrap("Line key", "key", 19)));
            at.freeze(1, LINES);
            choose(at, LINES, 8, types(at));
            orNew(at, LINES, 9);
        }
    }
}
