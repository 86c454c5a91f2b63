package dev.apportion.shipped.templates;

import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Shows numbers below zero in dark red, by one conditional format a sheet. Number formats can't: Excel's plain red has too
 * little contrast, and the numbered colors of its palette are others in LibreOffice.
 */
final class Negatives {

    private Negatives() {}

    static void mark(XSSFWorkbook workbook) {
        workbook.forEach(sheet -> mark((XSSFSheet) sheet));
    }

    private static void mark(XSSFSheet sheet) {
        int columns = 0;
        for (var row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
        }
        if (columns == 0 || sheet.getSheetName().equals("Texts")) {
            return;
        }
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(ComparisonOperator.LT, "0");
        rule.createFontFormatting().setFontColorIndex(IndexedColors.DARK_RED.getIndex());
        formats.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(0, sheet.getLastRowNum(), 0, columns - 1)}, rule);
    }
}
