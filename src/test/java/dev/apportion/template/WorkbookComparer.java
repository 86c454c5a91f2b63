package dev.apportion.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Lists how two workbooks differ, each difference with its sheet and cell. */
final class WorkbookComparer {

    /** POI writes into a chart the language of the computer that makes it. */
    private static final Pattern LANGUAGE = Pattern.compile(" lang=\"[^\"]*\"");

    private final List<String> differences = new ArrayList<>();

    private WorkbookComparer() {}

    static List<String> differences(XSSFWorkbook expected, XSSFWorkbook actual) {
        WorkbookComparer comparer = new WorkbookComparer();
        comparer.workbooks(expected, actual);
        return comparer.differences;
    }

    private void workbooks(XSSFWorkbook expected, XSSFWorkbook actual) {
        compare("workbook", "sheets", sheetNames(expected), sheetNames(actual));
        compare("workbook", "names", names(expected), names(actual));
        for (int i = 0; i < Math.min(expected.getNumberOfSheets(), actual.getNumberOfSheets()); i++) {
            sheets(expected.getSheetAt(i), actual.getSheetAt(i));
        }
    }

    private void sheets(XSSFSheet expected, XSSFSheet actual) {
        String name = expected.getSheetName();
        compare(name, "merged cells", sorted(expected.getMergedRegions()), sorted(actual.getMergedRegions()));
        compare(name, "freeze pane", pane(expected), pane(actual));
        compare(name, "print set-up", printSetup(expected), printSetup(actual));
        compare(name, "headers and footers", headers(expected), headers(actual));
        compare(name, "page breaks", breaks(expected), breaks(actual));
        compare(name, "protection", protection(expected), protection(actual));
        compare(name, "comments", comments(expected), comments(actual));
        compare(name, "hyperlinks", links(expected), links(actual));
        compare(name, "drawings", drawings(expected), drawings(actual));
        compare(name, "conditional formats", conditions(expected), conditions(actual));
        compare(name, "validations", validations(expected), validations(actual));
        compare(name, "tables", tables(expected), tables(actual));
        for (int column = 0; column < 30; column++) {
            compare(name, "width of column " + column, expected.getColumnWidth(column), actual.getColumnWidth(column));
        }
        for (int row = 0; row <= Math.max(expected.getLastRowNum(), actual.getLastRowNum()); row++) {
            rows(name, row, expected.getRow(row), actual.getRow(row));
        }
    }

    private void rows(String sheet, int number, @Nullable XSSFRow expected, @Nullable XSSFRow actual) {
        int last = Math.max(width(expected), width(actual));
        compare(sheet, "height of row " + (number + 1), height(expected), height(actual));
        compare(sheet, "outline of row " + (number + 1), outline(expected), outline(actual));
        for (int column = 0; column < last; column++) {
            XSSFCell left = expected == null ? null : expected.getCell(column);
            XSSFCell right = actual == null ? null : actual.getCell(column);
            String where = sheet + "!" + new CellAddress(number, column).formatAsString();
            compare(where, "type", type(left), type(right));
            compare(where, "value", value(left), value(right));
            compare(where, "formula", formula(left), formula(right));
            compare(where, "style", style(left), style(right));
        }
    }

    private void compare(String where, String what, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add(where + ": " + what + " is " + actual + " instead of " + expected);
        }
    }

    private static List<String> sheetNames(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static Set<String> names(XSSFWorkbook workbook) {
        TreeSet<String> names = new TreeSet<>();
        workbook.getAllNames()
                .forEach(name ->
                        names.add(name.getNameName() + " " + name.getSheetIndex() + " " + name.getRefersToFormula()));
        return names;
    }

    private static Set<String> sorted(List<?> values) {
        TreeSet<String> sorted = new TreeSet<>();
        values.forEach(value -> sorted.add(value.toString()));
        return sorted;
    }

    private static String pane(XSSFSheet sheet) {
        var pane = sheet.getPaneInformation();
        return pane == null ? "" : pane.getHorizontalSplitTopRow() + "/" + pane.getVerticalSplitLeftColumn();
    }

    private static String printSetup(XSSFSheet sheet) {
        return sheet.getPrintSetup().getLandscape() + " "
                + sheet.getPrintSetup().getFitWidth() + " "
                + sheet.getPrintSetup().getFitHeight() + " " + sheet.getFitToPage();
    }

    private static String conditions(XSSFSheet sheet) {
        return sheet.getCTWorksheet().getConditionalFormattingList().toString();
    }

    private static String validations(XSSFSheet sheet) {
        return String.valueOf(sheet.getCTWorksheet().getDataValidations());
    }

    private static Set<String> tables(XSSFSheet sheet) {
        TreeSet<String> tables = new TreeSet<>();
        sheet.getTables()
                .forEach(table ->
                        tables.add(table.getName() + " " + table.getCTTable().getRef()));
        return tables;
    }

    private static String headers(XSSFSheet sheet) {
        return String.valueOf(sheet.getCTWorksheet().getHeaderFooter());
    }

    private static String breaks(XSSFSheet sheet) {
        return Arrays.toString(sheet.getRowBreaks()) + Arrays.toString(sheet.getColumnBreaks());
    }

    private static String protection(XSSFSheet sheet) {
        return String.valueOf(sheet.getCTWorksheet().getSheetProtection());
    }

    private static Set<String> comments(XSSFSheet sheet) {
        TreeSet<String> comments = new TreeSet<>();
        sheet.getCellComments().forEach((cell, comment) -> comments.add(cell + " " + comment.getString()));
        return comments;
    }

    private static Set<String> links(XSSFSheet sheet) {
        TreeSet<String> links = new TreeSet<>();
        sheet.getHyperlinkList()
                .forEach(link -> links.add(link.getCellRef() + " " + link.getAddress() + " " + link.getLocation()));
        return links;
    }

    private static List<String> drawings(XSSFSheet sheet) {
        List<String> drawings = new ArrayList<>();
        if (sheet.getDrawingPatriarch() != null) {
            drawings.add(sheet.getDrawingPatriarch().getCTDrawing().toString());
            sheet.getDrawingPatriarch()
                    .getCharts()
                    .forEach(chart -> drawings.add(
                            LANGUAGE.matcher(chart.getCTChart().toString()).replaceAll("")));
        }
        return drawings;
    }

    private static int outline(@Nullable XSSFRow row) {
        return row == null ? 0 : row.getCTRow().getOutlineLevel();
    }

    private static int width(@Nullable XSSFRow row) {
        return row == null ? 0 : Math.max(0, row.getLastCellNum());
    }

    private static float height(@Nullable XSSFRow row) {
        return row == null ? -1 : row.getHeightInPoints();
    }

    private static CellType type(@Nullable Cell cell) {
        return cell == null ? CellType.BLANK : cell.getCellType();
    }

    private static String value(@Nullable XSSFCell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        boolean text = cell.getCellType() == CellType.STRING
                || (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.STRING);
        if (text) {
            return cell.getStringCellValue();
        }
        String raw = String.valueOf(cell.getRawValue());
        return raw.matches("-?[0-9.]+")
                ? new BigDecimal(raw).stripTrailingZeros().toPlainString()
                : raw;
    }

    private static String formula(@Nullable Cell cell) {
        return cell != null && cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "";
    }

    private static String style(@Nullable XSSFCell cell) {
        if (cell == null) {
            return "";
        }
        var style = cell.getCellStyle();
        var fill = style.getFillForegroundColorColor();
        return style.getDataFormatString() + " " + style.getFillPattern() + " "
                + (fill == null ? "" : fill.isIndexed() ? String.valueOf(fill.getIndexed()) : fill.getARGBHex()) + " "
                + style.getBorderTop() + style.getBorderBottom() + style.getBorderLeft() + style.getBorderRight() + " "
                + style.getAlignment() + " " + style.getFont().getFontName()
                + style.getFont().getFontHeight()
                + style.getFont().getBold();
    }
}
