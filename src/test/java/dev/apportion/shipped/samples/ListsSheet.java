package dev.apportion.shipped.samples;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A hidden sheet with what drop-downs offer that is on several sheets, or in several rows of one: work items, bases, and what
 * shares are of and for. Lists end where a cell is no text. It grows with the tables. It is for Excel; the program doesn't read it.
 */
final class ListsSheet {

    static final String NAME = "Lists";

    /** Names of the lists by the format of the columns that offer them. */
    static final Map<String, String> LISTS =
            Map.of("W", "ListWorkItems", "B", "ListBases", "R", "ListReceivers", "F", "ListShared");

    private static final int FIRST = TableSheet.HEADING + 2;
    private static final int LAST = 500;
    private static final int ROWS = 300;
    private static final int BASES = 60;
    private static final String NUMBERS = "$A$2:$A$" + (LAST - FIRST + 2);
    private static final String DISTINCT = "$B$2:$B$" + (BASES + 1);

    private final XSSFSheet sheet;
    private int columns;

    private ListsSheet(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    static void add(XSSFWorkbook workbook) {
        ListsSheet lists = new ListsSheet(workbook.createSheet(NAME));
        lists.distinctBases();
        lists.list("W", ROWS, codes("Projects"), codes("Operations"));
        lists.list("B", BASES, DISTINCT);
        lists.list("R", ROWS, codes("Departments"), codes("Projects"), codes("Operations"));
        lists.list("F", ROWS, DISTINCT, codes("Departments"));
        workbook.setSheetVisibility(workbook.getSheetIndex(NAME), SheetVisibility.HIDDEN);
        refresh(workbook);
    }

    /** Stores what the lists hold now, for programs that compute nothing. */
    static void refresh(XSSFWorkbook workbook) {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private static String codes(String of) {
        return of + "!$A$" + FIRST + ":$A$" + LAST;
    }

    /** Numbers the first row of each base in column A, and has the bases by these numbers in column B. */
    private void distinctBases() {
        for (int row = FIRST; row <= LAST; row++) {
            formula(
                    row - FIRST + 1,
                    0,
                    "IF(Bases!A%2$d=\"\",0,IF(COUNTIF(Bases!A$%1$d:A%2$d,Bases!A%2$d)=1,MAX(A$1:A%3$d)+1,0))"
                            .formatted(FIRST, row, row - FIRST + 1));
        }
        for (int row = 1; row <= BASES; row++) {
            formula(row, 1, "IFERROR(INDEX(%s,MATCH(ROW()-1,%s,0)),FALSE)".formatted(codes("Bases"), NUMBERS));
        }
        columns = 2;
    }

    /** The texts of ranges below each other, and a name for as many as there are. */
    private void list(String format, int rows, String... ranges) {
        int column = columns++;
        String letter = String.valueOf((char) ('A' + column));
        for (int row = 1; row <= rows; row++) {
            formula(row, column, from(List.of(ranges), "ROW()-1"));
        }
        Name name = sheet.getWorkbook().createName();
        name.setNameName(LISTS.get(format));
        name.setRefersToFormula("OFFSET(%1$s!$%2$s$2,0,0,MAX(1,SUMPRODUCT(--ISTEXT(%1$s!$%2$s$2:$%2$s$%3$d))),1)"
                .formatted(NAME, letter, rows + 1));
    }

    private static String from(List<String> ranges, String place) {
        if (ranges.isEmpty()) {
            return "FALSE";
        }
        String first = ranges.get(0);
        String count = first.equals(DISTINCT) ? "MAX(" + NUMBERS + ")" : "COUNTA(" + first + ")";
        return "IF(%1$s<=%2$s,INDEX(%3$s,%1$s),%4$s)"
                .formatted(place, count, first, from(ranges.subList(1, ranges.size()), place + "-" + count));
    }

    private void formula(int row, int column, String formula) {
        XSSFRow of = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = of.createCell(column);
        cell.setCellFormula(formula);
    }
}
