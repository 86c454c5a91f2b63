package dev.apportion.endtoend;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTableColumn;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a finished workbook with POI, which had no part in writing it: values as stored, formulas' too. */
final class TableReader implements AutoCloseable {

    private final XSSFWorkbook workbook;

    TableReader(Path file) throws IOException {
        workbook = new XSSFWorkbook(Files.newInputStream(file));
    }

    /** The cells of one column, without heading and totals row. */
    List<Cell> column(String table, String heading) {
        XSSFTable found = Objects.requireNonNull(workbook.getTable(table), table);
        int column = found.findColumnIndex(heading);
        if (column < 0) {
            throw new IllegalArgumentException(table + " has no column " + heading);
        }
        List<Cell> cells = new ArrayList<>();
        int last = found.getEndRowIndex() - found.getTotalsRowCount();
        for (int row = found.getStartRowIndex() + 1; row <= last; row++) {
            Cell cell = found.getXSSFSheet().getRow(row).getCell(found.getStartColIndex() + column);
            if (cell != null) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** The rows, without totals, by their headings as texts: amounts with two decimals, an empty cell as nothing. */
    List<Map<String, String>> rows(String table) {
        XSSFTable found = Objects.requireNonNull(workbook.getTable(table), table);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = found.getStartRowIndex() + 1; row <= found.getEndRowIndex() - found.getTotalsRowCount(); row++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (String heading : headings(table)) {
                int column = found.getStartColIndex() + found.findColumnIndex(heading);
                cells.put(heading, text(found.getXSSFSheet().getRow(row).getCell(column)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (!isNumber(cell)) {
            return cell.getStringCellValue();
        }
        int decimals = cell.getCellStyle().getDataFormatString().contains(".00") ? 2 : 0;
        return BigDecimal.valueOf(cell.getNumericCellValue())
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The sum of a column's numbers, to two decimals. */
    BigDecimal sum(String table, String heading) {
        return column(table, heading).stream()
                .filter(TableReader::isNumber)
                .map(cell -> BigDecimal.valueOf(cell.getNumericCellValue()).setScale(2, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<String> texts(String table, String heading) {
        return column(table, heading).stream()
                .filter(cell -> !isNumber(cell))
                .map(Cell::getStringCellValue)
                .toList();
    }

    /** The headings of a table. */
    List<String> headings(String table) {
        return Objects.requireNonNull(workbook.getTable(table), table).getColumns().stream()
                .map(XSSFTableColumn::getName)
                .toList();
    }

    /** The text in the first column of the first sheet. */
    String front(int row) {
        return workbook.getSheetAt(0).getRow(row - 1).getCell(0).getStringCellValue();
    }

    /** The cell that a defined name points to. */
    Cell named(String name) {
        CellReference at = new CellReference(
                Objects.requireNonNull(workbook.getName(name), name).getRefersToFormula());
        return workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    }

    /** The amount in the cell that a defined name points to, to two decimals. */
    BigDecimal amount(String name) {
        return BigDecimal.valueOf(named(name).getNumericCellValue()).setScale(2, RoundingMode.HALF_UP);
    }

    private static boolean isNumber(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
