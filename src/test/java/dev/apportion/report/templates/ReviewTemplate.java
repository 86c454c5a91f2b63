package dev.apportion.report.templates;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The form in which reviewers decide what is held. */
final class ReviewTemplate {

    private static final int HEADINGS = 8;

    private ReviewTemplate() {}

    static XSSFWorkbook make() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.setCellFormulaValidation(false);
        Theme theme = new Theme(workbook);
        String footer = "${head.organization} · ${head.month} · revision ${head.revision}";
        TemplateSheet at = new TemplateSheet(workbook, theme, "Review", footer);
        at.title("Held lines to decide", "${head.organization}, ${head.month}; the most money first");
        at.put(
                "A3",
                "1. In the tinted columns choose Project or Operation, and, if you know it, the work item.",
                Theme.Look.NOTE);
        at.put(
                "A4",
                "2. Scope: this line only, or this activity from now on. Enter your name, the date and the reason.",
                Theme.Look.NOTE);
        at.put(
                "A5",
                "3. Save, put this workbook into the period's folder in input, and run again. Leave the line keys as they are.",
                Theme.Look.NOTE);
        at.put("A6", "Still to decide:", Theme.Look.LABEL_BOLD);
        at.put(
                "B6",
                "=COUNTA(Held[Line key])-COUNTIF(Held[Decision],\"Project\")-COUNTIF(Held[Decision],\"Operation\")",
                Theme.Look.COUNT);
        at.table(
                "Held",
                HEADINGS,
                List.of(
                        Column.text("Line key", "key", 19),
                        Column.text("Department", "department", 13),
                        Column.wrap("Activity", "activity", 20),
                        Column.of("Period", "${period}", Theme.Look.MONTH, 10),
                        Column.wrap("Supplier", "supplier", 22),
                        Column.wrap("Description", "description", 34),
                        Column.plainMoney("Amount", "amount"),
                        Column.text("Currency", "currency", 10),
                        Column.wrap("Why it is held", "reason", 44),
                        Column.of("Decision", "", Theme.Look.INPUT, 13),
                        Column.of("Work item", "", Theme.Look.INPUT, 16),
                        Column.of("Scope", "", Theme.Look.INPUT, 24),
                        Column.of("Reviewer", "", Theme.Look.INPUT, 18),
                        Column.of("Reviewed on", "", Theme.Look.INPUT_DATE, 13),
                        Column.of("Reason", "", Theme.Look.INPUT, 34),
                        Column.wrap("File", "file", 26),
                        Column.text("Sheet", "sheet", 16),
                        Column.of("Row", "${row}", Theme.Look.COUNT, 8)));
        at.freeze(1, HEADINGS);
        choose(at, 9, at.sheet.getDataValidationHelper().createExplicitListConstraint(new String[] {
            "Project", "Operation"
        }));
        choose(at, 10, at.sheet.getDataValidationHelper().createFormulaListConstraint("'Work items'!$A$6:$A$6"));
        choose(at, 11, at.sheet.getDataValidationHelper().createExplicitListConstraint(new String[] {
            "This line", "This activity from now on"
        }));
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
        PlainReferences.write(workbook);
        return workbook;
    }

    private static void choose(TemplateSheet at, int column, DataValidationConstraint from) {
        DataValidation validation = at.sheet
                .getDataValidationHelper()
                .createValidation(from, new CellRangeAddressList(HEADINGS, HEADINGS, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox("Not in the list", "Choose one from the list.");
        at.sheet.addValidationData(validation);
    }
}
