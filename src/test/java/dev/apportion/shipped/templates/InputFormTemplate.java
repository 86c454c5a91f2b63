package dev.apportion.shipped.templates;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The form for departments that have no spreadsheet of their own: instructions, one table, and the lists to choose
 * from.
 */
final class InputFormTemplate {

    private static final String FORM = "Cost lines";
    private static final String DEPARTMENTS = "Departments";
    private static final String ITEMS = "Work items";
    private static final String CURRENCIES = "Currencies";
    private static final String START = "Instructions";
    private static final int HEADINGS = 4;
    private static final int ROWS = 200;
    private static final String CHECK = "=IF(COUNTA(A#:J#)=0,0,IF(A#=\"\",\"Department is missing\","
            + "IF(B#=\"\",\"Date is missing\",IF(E#=\"\",\"Description is missing\","
            + "IF(NOT(ISNUMBER(J#)),\"Amount is missing\",\"OK\")))))";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Theme theme = new Theme(workbook);

    private InputFormTemplate() {}

    static XSSFWorkbook make() {
        InputFormTemplate form = new InputFormTemplate();
        form.workbook.setCellFormulaValidation(false);
        form.instructions();
        form.lines();
        form.list(
                DEPARTMENTS,
                "Departments of ${organization}",
                List.of(Column.text("Code", "code", 18), Column.wrap("Name", "name", 60)));
        form.list(
                ITEMS,
                "Projects and operations of ${organization}",
                List.of(
                        Column.text("Code", "code", 18),
                        Column.wrap("Name", "name", 60),
                        Column.text("Type", "type", 18),
                        Column.text("Department", "department", 16)));
        form.list(CURRENCIES, "Currencies with a rate", List.of(Column.text("Code", "code", 18)));
        form.theme.texts.write(form.workbook, form.theme);
        PlainReferences.write(form.workbook);
        form.workbook.setActiveSheet(0);
        return form.workbook;
    }

    private void instructions() {
        TemplateSheet at = sheet(START);
        at.title("Monthly costs of a department", "${organization}; amounts without value added tax");
        List<String> steps = List.of(
                "1. Go to the sheet Cost lines and write one cost a row. A note on each heading says what belongs"
                        + " there.",
                "2. Choose department, type and currency from the lists, which are on the last sheets.",
                "3. Leave the type empty if you are not sure: finance decides, and asks if necessary.",
                "4. The column Check says OK when a row is complete, or what is missing. Credits have a minus sign.",
                "5. Save the file under your department's name and send it to finance.",
                "Don't add totals: they are calculated for you. You can add columns of your own to the right of the"
                        + " table.");
        for (int i = 0; i < steps.size(); i++) {
            at.put("A" + (4 + i), steps.get(i), Theme.Look.WRAP);
            at.sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(3 + i, 3 + i, 0, 1));
            at.sheet.getRow(3 + i).setHeightInPoints(20);
        }
        at.link("A11", "To the cost lines", FORM);
        at.section("A13", "What the types mean", 2);
        at.put("A14", "Project", Theme.Look.LABEL_BOLD);
        at.put("B14", "Changes something: has a beginning, an end and a result of its own.", Theme.Look.WRAP);
        at.put("A15", "Operation", Theme.Look.LABEL_BOLD);
        at.put("B15", "Keeps things running: recurs month after month.", Theme.Look.WRAP);
        at.section("A17", "So far", 2);
        at.put("A18", "Rows that are complete", Theme.Look.TEXT);
        at.put("B18", "=COUNTIF('" + FORM + "'!K5:K" + (HEADINGS + ROWS) + ",\"OK\")", Theme.Look.COUNT);
        at.put("A19", "Rows that lack something", Theme.Look.TEXT);
        at.put("B19", "=COUNTIF('" + FORM + "'!K5:K" + (HEADINGS + ROWS) + ",\"?*\")-B18", Theme.Look.COUNT);
        at.widths(34, 82);
    }

    private void lines() {
        TemplateSheet at = sheet(FORM);
        at.title(FORM, "${organization}; one cost a row, amounts without value added tax");
        at.link("A3", "Back to the instructions", START);
        XSSFCellStyle text = input("@", false);
        XSSFCellStyle date = input("yyyy\\-mm\\-dd", false);
        XSSFCellStyle money = input(Theme.MONEY, true);
        XSSFCellStyle check = workbook.createCellStyle();
        check.cloneStyleFrom(theme.style(Theme.Look.LABEL_BOLD));
        check.setAlignment(HorizontalAlignment.LEFT);
        check.setIndention((short) 1);
        // An empty row's check is 0, which doesn't show: an empty text of a formula is no value to some readers.
        check.setDataFormat(workbook.createDataFormat().getFormat(";;;@"));
        Map<Field, XSSFCellStyle> styles = Map.of(Field.DATE, date, Field.AMOUNT, money, Field.CHECK, check);
        for (Field field : Field.values()) {
            String letter = CellReference.convertNumToColString(field.column());
            at.put(letter + HEADINGS, field.heading, field.look);
            TemplateNotes.note(at, letter + HEADINGS, field.note);
            at.sheet.setColumnWidth(field.column(), field.width * 256);
            for (int row = HEADINGS + 1; row <= HEADINGS + ROWS; row++) {
                String content = field == Field.CHECK ? CHECK.replace("#", String.valueOf(row)) : "";
                at.put(letter + row, content, Theme.Look.TEXT).setCellStyle(styles.getOrDefault(field, text));
            }
        }
        at.sheet.getRow(HEADINGS - 1).setHeightInPoints(24);
        String area = "A" + HEADINGS + ":K" + (HEADINGS + ROWS);
        XSSFTable table = at.sheet.createTable(new AreaReference(area, SpreadsheetVersion.EXCEL2007));
        table.setName("CostLines");
        table.setDisplayName("CostLines");
        table.getCTTable().addNewAutoFilter().setRef(area);
        table.updateHeaders();
        at.freeze(0, HEADINGS);
        DataValidationHelper maker = at.sheet.getDataValidationHelper();
        choose(at, Field.DEPARTMENT, maker.createFormulaListConstraint("'" + DEPARTMENTS + "'!$A$6:$A$6"), true);
        choose(at, Field.WORK_ITEM, maker.createFormulaListConstraint("'" + ITEMS + "'!$A$6:$A$6"), false);
        choose(at, Field.TYPE, maker.createFormulaListConstraint("'" + START + "'!$A$14:$A$15"), true);
        choose(at, Field.CURRENCY, maker.createFormulaListConstraint("'" + CURRENCIES + "'!$A$6:$A$6"), false);
        choose(
                at,
                Field.AMOUNT,
                maker.createDecimalConstraint(
                        DataValidationConstraint.OperatorType.BETWEEN, "-999999999999", "999999999999"),
                true);
    }

    private static void choose(TemplateSheet at, Field field, DataValidationConstraint from, boolean strict) {
        DataValidation validation = at.sheet
                .getDataValidationHelper()
                .createValidation(
                        from, new CellRangeAddressList(HEADINGS, HEADINGS + ROWS - 1, field.column(), field.column()));
        validation.setShowErrorBox(true);
        validation.setErrorStyle(strict ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox("Apportion", field == Field.AMOUNT ? "1234.56" : "?");
        at.sheet.addValidationData(validation);
    }

    private void list(String name, String title, List<Column> columns) {
        TemplateSheet at = sheet(name);
        at.title(title, "From the policy; the form offers them as lists.");
        at.link("A3", "Back to the cost lines", FORM);
        at.table(name.equals(ITEMS) ? "Items" : name, 5, columns);
        at.freeze(0, 5);
    }

    private XSSFCellStyle input(String format, boolean right) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(theme.style(right ? Theme.Look.MONEY : Theme.Look.INPUT));
        style.setFillForegroundColor(Theme.color(Theme.INPUT));
        style.setFillPattern(org.apache.poi.ss.usermodel.FillPatternType.SOLID_FOREGROUND);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private TemplateSheet sheet(String name) {
        return new TemplateSheet(workbook, theme, name, "${organization}");
    }

    /** The columns of the form, from left to right. */
    private enum Field {
        DEPARTMENT("Department", 14, Theme.Look.HEAD, "Your department's code, in each row."),
        DATE("Date", 12, Theme.Look.HEAD, "Day of the cost, in the month that you report."),
        WORK_ITEM("Project code", 16, Theme.Look.HEAD, "Code of the project or operation, if you know it."),
        ACCOUNT("Account", 12, Theme.Look.HEAD, "Number of the account."),
        DESCRIPTION("Description", 44, Theme.Look.HEAD, "What was bought or done, in a few words."),
        SUPPLIER("Supplier", 24, Theme.Look.HEAD, "Who was paid."),
        DOCUMENT("Document", 15, Theme.Look.HEAD, "Number of the invoice or voucher."),
        TYPE("Type", 16, Theme.Look.HEAD, "Project changes something and has an end; operation keeps things running."),
        CURRENCY("Currency", 11, Theme.Look.HEAD, "Currency of the amount; empty for the reporting currency."),
        AMOUNT("Amount", 18, Theme.Look.HEAD_RIGHT, "Net amount; credits with a minus."),
        CHECK("Check", 26, Theme.Look.HEAD_APART, "Filled in automatically: OK, or what is missing.");

        private final String heading;
        private final int width;
        private final Theme.Look look;
        private final String note;

        Field(String heading, int width, Theme.Look look, String note) {
            this.heading = heading;
            this.width = width;
            this.look = look;
            this.note = note;
        }

        @SuppressWarnings("EnumOrdinal") // they stand in this order
        int column() {
            return ordinal();
        }
    }
}
