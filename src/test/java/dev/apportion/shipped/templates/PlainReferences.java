package dev.apportion.shipped.templates;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes references to columns of tables as ranges, which every spreadsheet program reads whatever the sheets' order. */
final class PlainReferences {

    private static final Pattern COLUMN = Pattern.compile("([A-Z][A-Za-z]+)\\[([^]]+)]");

    private PlainReferences() {}

    static void write(XSSFWorkbook workbook) {
        for (var sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        cell.setCellFormula(COLUMN.matcher(cell.getCellFormula())
                                .replaceAll(found -> range(workbook, found).replace("$", "\\$")));
                    }
                }
            }
        }
    }

    private static String range(XSSFWorkbook workbook, MatchResult found) {
        XSSFTable table = workbook.getTable(found.group(1));
        XSSFSheet sheet = table.getXSSFSheet();
        String letter =
                CellReference.convertNumToColString(table.getStartColIndex() + table.findColumnIndex(found.group(2)));
        // A column that is repeated takes its totals along.
        boolean repeated = found.group(2).contains("${");
        String cell = (repeated ? "" : "$") + letter + "$" + (table.getStartRowIndex() + 2);
        return "'" + sheet.getSheetName() + "'!" + cell + ":" + cell;
    }
}
