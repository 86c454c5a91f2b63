package dev.apportion.shipped.samples;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One sheet that is written from top to bottom in one font and color. */
final class Paper {

    final XSSFSheet sheet;
    final XSSFCellStyle title;
    final XSSFCellStyle heading;
    final XSSFCellStyle bold;
    final XSSFCellStyle plain;
    final XSSFCellStyle money;
    final XSSFCellStyle sum;
    final XSSFCellStyle day;
    private int next;

    Paper(XSSFWorkbook workbook, String name, String font, String color) {
        sheet = workbook.createSheet(name);
        title = style(workbook, font, 16, true, color);
        heading = style(workbook, font, 10, true, "FFFFFF");
        heading.setFillForegroundColor(color(color));
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setWrapText(true);
        heading.setAlignment(HorizontalAlignment.CENTER);
        heading.setVerticalAlignment(VerticalAlignment.CENTER);
        bold = style(workbook, font, 10, true, "000000");
        plain = style(workbook, font, 10, false, "000000");
        plain.setVerticalAlignment(VerticalAlignment.TOP);
        money = style(workbook, font, 10, false, "000000");
        money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00;[Red]-#,##0.00"));
        sum = style(workbook, font, 10, true, "000000");
        sum.setDataFormat(money.getDataFormat());
        sum.setBorderTop(BorderStyle.THIN);
        day = style(workbook, font, 10, false, "000000");
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    static XSSFColor color(String rgb) {
        return new XSSFColor(new byte[] {
            (byte) 0xFF,
            (byte) Integer.parseInt(rgb.substring(0, 2), 16),
            (byte) Integer.parseInt(rgb.substring(2, 4), 16),
            (byte) Integer.parseInt(rgb.substring(4, 6), 16)
        });
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, String name, int size, boolean bold, String color) {
        XSSFFont font = workbook.createFont();
        // Validators want bold, size, color and name in this order; a new font begins with name and size.
        font.getCTFont().removeName(0);
        font.getCTFont().removeSz(0);
        if (bold) {
            font.setBold(true);
        }
        font.setFontHeightInPoints((short) size);
        font.setColor(color(color));
        font.setFontName(name);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    /** The number of the next row, from 0. */
    int next() {
        return next;
    }

    void skip() {
        next++;
    }

    /** Widths in characters. */
    void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
    }

    XSSFRow row(CellStyle style, Object... values) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("")) {
                set(row, i, style, values[i]);
            }
        }
        return row;
    }

    XSSFRow data(Object... values) {
        return row(plain, values);
    }

    void set(XSSFRow row, int column, CellStyle style, Object value) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** The amount, or what a mistake made of it. */
    void amount(XSSFRow row, int column, Cost cost, double amount) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(money);
        switch (cost.fault()) {
            case ERROR_CELL -> cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
            case TEXT_AMOUNT -> cell.setCellValue("to be confirmed");
            case NO_AMOUNT -> cell.setBlank();
            default -> cell.setCellValue(amount);
        }
    }

    void total(XSSFRow row, int column, String formula) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(sum);
        cell.setCellFormula(formula);
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }
}
