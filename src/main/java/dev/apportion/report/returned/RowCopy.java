package dev.apportion.report.returned;

import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import org.apache.commons.lang3.StringUtils;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of another format as an xlsx of the same values: numbers digit by digit, dates as dates, all else as it
 * reads. What an xlsx can't hold, columns beyond XFD, rows beyond 1,048,576 and characters of a text beyond 32,767, is
 * left out.
 */
final class RowCopy {

    private static final int WIDTH = 16;
    private static final SpreadsheetVersion XLSX = SpreadsheetVersion.EXCEL2007;

    private final XSSFWorkbook copy = ReturnedBytes.newWorkbook();
    private final XSSFCellStyle date = style("yyyy-mm-dd");
    private final XSSFCellStyle dateTime = style("yyyy-mm-dd hh:mm");

    private RowCopy() {}

    static XSSFWorkbook of(Path source, ReadSettings reading) throws IOException {
        RowCopy rows = new RowCopy();
        try (Workbook workbook = reading.open(source)) {
            for (Sheet sheet : workbook.sheets()) {
                rows.add(sheet);
            }
        }
        return rows.copy;
    }

    private void add(Sheet sheet) throws IOException {
        XSSFSheet target = copy.createSheet(free(WorkbookUtil.createSafeSheetName(sheet.name())));
        target.setDefaultColumnWidth(WIDTH);
        try (RowCursor cursor = sheet.rows()) {
            while (cursor.next() && cursor.rowNumber() <= XLSX.getMaxRows()) {
                XSSFRow row = target.createRow(cursor.rowNumber() - 1);
                row.setZeroHeight(cursor.hidden());
                int width = Math.min(cursor.width(), XLSX.getMaxColumns());
                for (int column = 0; column < width; column++) {
                    if (cursor.type(column) != CellType.BLANK) {
                        value(row.createCell(column), cursor, column);
                    }
                }
            }
        }
    }

    /** Excel takes 31 characters and ignores case; other formats take more. */
    private String free(String name) {
        String free = name;
        for (int number = 2; copy.getSheet(free) != null; number++) {
            String end = " " + number;
            free = name.substring(0, Math.min(name.length(), 31 - end.length())) + end;
        }
        return free;
    }

    private void value(XSSFCell cell, RowCursor cursor, int column) {
        String text = StringUtils.left(cursor.text(column), XLSX.getMaxTextLength());
        switch (cursor.type(column)) {
            case NUMBER -> {
                cell.setCellValue(0);
                cell.getCTCell().setV(cursor.number(column).toPlainString());
            }
            case DATE -> {
                var day = cursor.dateTime(column);
                cell.setCellValue(day);
                cell.setCellStyle(day.toLocalTime().equals(LocalTime.MIDNIGHT) ? date : dateTime);
            }
            case BOOLEAN -> cell.setCellValue(text.equals("TRUE"));
            case ERROR -> {
                if (FormulaError.isValidCode(code(text))) {
                    cell.setCellErrorValue(FormulaError.forString(text));
                } else {
                    cell.setCellValue(text);
                }
            }
            default -> cell.setCellValue(text);
        }
    }

    private static int code(String error) {
        for (FormulaError known : FormulaError.values()) {
            if (known.getString().equals(error)) {
                return known.getCode();
            }
        }
        return -1;
    }

    private XSSFCellStyle style(String format) {
        XSSFCellStyle style = copy.createCellStyle();
        style.setDataFormat(copy.createDataFormat().getFormat(format));
        return style;
    }
}
