package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.open.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Independent readers give the same values, on every file that they can read too. */
class DifferentialTest {

    /** POI and fastexcel read the first of two parts of one name; here the last counts, with a note. */
    private static final String TWO_PARTS = "duplicate-filename.xlsx";

    /** fastexcel takes the white space between rich text runs for text. */
    private static final String SPACE_BETWEEN_RUNS = "InlineString.xlsx";

    /** fastexcel counts cells without an address from the row's start, Excel from the cell before. */
    private static final String CELLS_WITHOUT_ADDRESS = "sparse-columns.xlsx";

    /** POI's user model takes seconds for the largest; fastexcel reads them all. */
    private static final long LARGEST_FOR_POI = 500_000;

    static List<Path> workbooks() throws IOException {
        List<Path> files = SharedFilesTest.files("data").stream()
                .filter(file -> file.toString().matches(".*\\.xlsx?"))
                .filter(file -> !file.endsWith(TWO_PARTS))
                .toList();
        Assumptions.assumeFalse(files.isEmpty(), "the shared files are not there");
        return files;
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void poiReadsTheSame(Path file) throws IOException {
        Assumptions.assumeTrue(Files.size(file) < LARGEST_FOR_POI, "large");
        Map<String, String> theirs = poi(file);
        Assumptions.assumeFalse(theirs.isEmpty(), "POI can't read it");
        Map<String, String> ours = ours(file);
        Assumptions.assumeFalse(ours.containsKey("finding"), () -> "POI reads on over: " + ours.get("finding"));
        assertThat(ours).containsExactlyInAnyOrderEntriesOf(theirs);
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void fastexcelReadsTheSame(Path file) throws IOException {
        Assumptions.assumeFalse(file.endsWith(SPACE_BETWEEN_RUNS) || file.endsWith(CELLS_WITHOUT_ADDRESS));
        Map<String, String> theirs = fastexcel(file);
        Assumptions.assumeFalse(theirs.isEmpty(), "fastexcel can't read it");
        Map<String, String> ours = ours(file);
        Assumptions.assumeFalse(ours.containsKey("finding"), () -> "fastexcel reads on over: " + ours.get("finding"));
        assertThat(ours).containsExactlyInAnyOrderEntriesOf(theirs);
    }

    private static Map<String, String> ours(Path file) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        try (Workbook workbook = Workbooks.open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                try (RowCursor rows = sheet.rows()) {
                    while (rows.next()) {
                        for (int column = 0; column < rows.width(); column++) {
                            String value =
                                    switch (rows.type(column)) {
                                        case NUMBER, DATE ->
                                            number(rows.number(column).doubleValue());
                                        case BOOLEAN -> rows.text(column).toLowerCase(java.util.Locale.ROOT);
                                        case ERROR, TEXT -> rows.text(column);
                                        case BLANK -> "";
                                    };
                            put(cells, sheet.name(), rows.rowNumber(), column, value);
                        }
                    }
                }
            }
        } catch (UnreadableWorkbookException e) {
            cells.put("finding", e.getMessage());
        }
        return cells;
    }

    private static Map<String, String> poi(Path file) {
        Map<String, String> cells = new LinkedHashMap<>();
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (var sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        put(cells, sheet.getSheetName(), row.getRowNum() + 1, cell.getColumnIndex(), value(cell));
                    }
                }
            }
        } catch (IOException | RuntimeException | NoClassDefFoundError e) {
            return Map.of();
        }
        return cells;
    }

    private static String value(Cell cell) {
        var type = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA
                ? cell.getCachedFormulaResultType()
                : cell.getCellType();
        return switch (type) {
            case NUMERIC -> noStoredValue(cell) ? "" : number(cell.getNumericCellValue());
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    /** POI gives zero for a formula without a stored value, and can't say which is which but by the XML. */
    private static boolean noStoredValue(Cell cell) {
        return cell instanceof org.apache.poi.xssf.usermodel.XSSFCell xssf
                && !xssf.getCTCell().isSetV();
    }

    private static Map<String, String> fastexcel(Path file) {
        Map<String, String> cells = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (var sheet : workbook.getSheets().toList()) {
                try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> {
                        if (cell != null) {
                            put(cells, sheet.getName(), row.getRowNum(), cell.getColumnIndex(), value(cell));
                        }
                    }));
                }
            }
        } catch (IOException | RuntimeException e) {
            return Map.of();
        }
        return cells;
    }

    private static String value(org.dhatim.fastexcel.reader.Cell cell) {
        Object value = cell.getValue();
        if (value == null) {
            return "";
        }
        return value instanceof Number number ? number(number.doubleValue()) : value.toString();
    }

    /** Libraries differ in how they write a double, not in which it is. */
    private static String number(double value) {
        return "number " + value;
    }

    private static void put(Map<String, String> cells, String sheet, int row, int column, String value) {
        if (!value.isEmpty()) {
            cells.put(sheet + "!" + CellAddress.of(row, column), value.replace("\r\n", "\n"));
        }
    }
}
