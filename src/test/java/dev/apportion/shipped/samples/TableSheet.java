package dev.apportion.shipped.samples;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet with a title, an explanation and one Excel table with notes and drop-downs. */
final class TableSheet {

    /** The heading row, from 0. */
    static final int HEADING = 3;

    /** Drop-downs reach beyond the table, for rows to come. */
    private static final int LAST_VALIDATED = 500;

    private static final double SIDE = 0.4;

    final XSSFSheet sheet;
    private final XSSFWorkbook workbook;
    private final PolicyStyles styles;
    private final List<PolicyColumn> columns;

    TableSheet(XSSFWorkbook workbook, PolicyStyles styles, String name, List<PolicyColumn> columns) {
        this.workbook = workbook;
        this.styles = styles;
        this.columns = columns;
        this.sheet = workbook.createSheet(name);
    }

    void write(String explanation, List<List<String>> rows) {
        write(explanation, rows, sheet.getSheetName().replace(" ", ""));
    }

    void write(String explanation, List<List<String>> rows, String tableName) {
        put(sheet.createRow(0), 0, styles.title, sheet.getSheetName());
        put(sheet.createRow(1), 0, styles.explanation, explanation);
        heading();
        for (int i = 0; i < rows.size(); i++) {
            row(sheet.createRow(HEADING + 1 + i), rows.get(i));
        }
        if (rows.isEmpty()) {
            row(sheet.createRow(HEADING + 1), columns.stream().map(column -> "").toList());
        }
        table(HEADING + Math.max(1, rows.size()), tableName);
        columns.forEach(this::choices);
        page();
    }

    private void heading() {
        XSSFRow row = sheet.createRow(HEADING);
        row.setHeightInPoints(32);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (int i = 0; i < columns.size(); i++) {
            PolicyColumn column = columns.get(i);
            sheet.setColumnWidth(i, column.width() * 256 + 512);
            blank(i, column);
            XSSFCell cell = put(row, i, column.needed() ? styles.heading : styles.optional, column.heading());
            XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, i + 1, HEADING + 1, i + 4, HEADING + 6);
            anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
            Comment note = drawing.createCellComment(anchor);
            note.setAuthor("Apportion");
            note.setString(workbook.getCreationHelper().createRichTextString(column.note()));
            cell.setCellComment(note);
        }
    }

    /** What is typed below the table is formatted as what stands in it. */
    private void blank(int at, PolicyColumn column) {
        switch (column.format()) {
            case "N", "U" ->
                sheet.setDefaultColumnStyle(
                        at, column.heading().equals("Rate") ? styles.blankRate : styles.blankNumber);
            case "D" -> sheet.setDefaultColumnStyle(at, styles.blankDate);
            case "A", "P" -> {}
            default -> sheet.setDefaultColumnStyle(at, styles.blankText);
        }
    }

    private void row(XSSFRow row, List<String> cells) {
        for (int i = 0; i < columns.size(); i++) {
            value(row, i, columns.get(i), i < cells.size() ? cells.get(i) : "");
        }
    }

    private void value(XSSFRow row, int at, PolicyColumn column, String text) {
        boolean percent = text.matches("[0-9.]+%");
        boolean number = column.format().equals("N") || column.format().equals("U");
        CellStyle style = number
                ? column.heading().equals("Rate") ? styles.rate : styles.number
                : percent ? styles.percent : column.format().equals("D") ? styles.date : styles.text;
        XSSFCell cell = put(row, at, style, "");
        if (text.isEmpty()) {
            cell.setBlank();
        } else if (number) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (percent) {
            cell.setCellValue(Double.parseDouble(text.replace("%", "")) / 100);
        } else if (column.format().equals("D")) {
            cell.setCellValue(LocalDate.parse(text));
        } else {
            cell.setCellValue(text);
        }
    }

    private void table(int last, String name) {
        AreaReference area = workbook.getCreationHelper()
                .createAreaReference(new CellReference(HEADING, 0), new CellReference(last, columns.size() - 1));
        XSSFTable table = sheet.createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        table.getCTTable().addNewTableStyleInfo().setName("TableStyleLight1");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    }

    private void choices(PolicyColumn column) {
        var maker = sheet.getDataValidationHelper();
        DataValidationConstraint constraint;
        if (column.format().equals("*") || column.format().equals("O")) {
            String sheet = column.format().equals("*") ? "Departments" : "Operations";
            constraint = maker.createFormulaListConstraint(sheet + "!$A$5:$A$500");
        } else if (ListsSheet.LISTS.containsKey(column.format())) {
            constraint = maker.createFormulaListConstraint(ListsSheet.LISTS.get(column.format()));
        } else if (!column.choices().isEmpty()) {
            constraint = maker.createExplicitListConstraint(column.choices().toArray(new String[0]));
        } else {
            return;
        }
        int at = columns.indexOf(column);
        offer(
                constraint,
                column.heading(),
                column.othersToo(),
                new CellRangeAddressList(HEADING + 1, LAST_VALIDATED, at, at));
    }

    /** The values of a single cell, where each row has its own. */
    void choices(int row, int column, List<String> values) {
        offer(
                sheet.getDataValidationHelper().createExplicitListConstraint(values.toArray(new String[0])),
                sheet.getRow(row).getCell(0).getStringCellValue(),
                false,
                new CellRangeAddressList(row, row, column, column));
    }

    private void offer(DataValidationConstraint from, String what, boolean othersToo, CellRangeAddressList cells) {
        DataValidation validation = sheet.getDataValidationHelper().createValidation(from, cells);
        validation.setShowErrorBox(!othersToo);
        validation.createErrorBox(what, "Choose a value from the list.");
        sheet.addValidationData(validation);
    }

    private void page() {
        sheet.createFreezePane(0, HEADING + 1);
        sheet.setDisplayGridlines(false);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((HEADING + 1) + ":" + (HEADING + 1)));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize((short) 9);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE);
        sheet.setMargin(PageMargin.RIGHT, SIDE);
        sheet.getFooter().setLeft("&8" + sheet.getSheetName());
        sheet.getFooter().setRight("&8Page &P of &N");
    }

    static XSSFCell put(XSSFRow row, int column, CellStyle style, String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
        return cell;
    }
}
