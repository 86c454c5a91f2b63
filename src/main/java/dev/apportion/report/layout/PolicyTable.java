package dev.apportion.report.layout;

import dev.apportion.access.FileAccess;
import dev.apportion.policy.Headings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A table of a policy workbook into which rows are written, by the names of its columns; all else stays as it is. */
final class PolicyTable {

    /** Titles and notes may stand above the headings. */
    private static final int HEADING_WITHIN = 20;

    /** What is written. */
    @FunctionalInterface
    interface Change {
        void on(PolicyTable table) throws IOException;
    }

    private final DataFormatter texts = new DataFormatter();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final XSSFSheet sheet;
    private final List<String> headings;
    private final Row header;

    /** @param key a heading that the table can't be without */
    private PolicyTable(XSSFSheet sheet, List<String> headings, String key) throws IOException {
        this.sheet = sheet;
        this.headings = headings;
        this.header = header(key);
    }

    /**
     * Writes a workbook with a changed table, in one move.
     *
     * @param from the workbook as it is
     * @param to where it is written, which may be the same
     * @param headings in the order in which a sheet that isn't there yet gets them
     * @throws IOException also if the workbook is none
     */
    static void change(Path from, Path to, String name, List<String> headings, String key, Change change)
            throws IOException {
        Path next = to.resolveSibling(to.getFileName() + ".part");
        try (InputStream in = Files.newInputStream(from);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet =
                    workbook.getSheet(name) == null ? begin(workbook, name, headings) : workbook.getSheet(name);
            change.on(new PolicyTable(sheet, headings, key));
            try (OutputStream out = FileAccess.write(next)) {
                workbook.write(out);
            }
            FileAccess.copy(from, next);
            Files.move(next, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static XSSFSheet begin(XSSFWorkbook workbook, String name, List<String> headings) {
        XSSFSheet sheet = workbook.createSheet(name);
        Row header = sheet.createRow(0);
        headings.forEach(heading ->
                header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(heading));
        return sheet;
    }

    private Row header(String key) throws IOException {
        for (int index = 0; index < HEADING_WITHIN; index++) {
            Row row = sheet.getRow(index);
            columns.clear();
            if (row != null) {
                row.forEach(cell -> columns.put(heading(cell), cell.getColumnIndex()));
            }
            if (row != null && columns.containsKey(key)) {
                return row;
            }
        }
        throw new IOException("The sheet " + sheet.getSheetName() + " has no heading " + key);
    }

    private String heading(Cell cell) {
        String text = texts.formatCellValue(cell);
        return headings.stream()
                .filter(heading -> Headings.normalize(heading).equals(Headings.normalize(text)))
                .findFirst()
                .orElse(text);
    }

    /** The indexes of the rows from the first below the headings to the last that holds something without a gap. */
    List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int index = header.getRowNum() + 1; isFilled(sheet.getRow(index)); index++) {
            rows.add(index);
        }
        return rows;
    }

    /** The index of the first row below these that is free. */
    int end() {
        return header.getRowNum() + 1 + rows().size();
    }

    /** What stands below a heading; empty if the table doesn't have it. */
    String text(int index, String heading) {
        Integer column = columns.get(heading);
        Row row = sheet.getRow(index);
        return column == null || row == null
                ? ""
                : texts.formatCellValue(row.getCell(column)).strip();
    }

    /** Moves a row and all below it down by one. */
    void makeRoom(int index) {
        if (index <= sheet.getLastRowNum()) {
            sheet.shiftRows(index, sheet.getLastRowNum(), 1);
        }
        for (XSSFTable table : sheet.getTables()) {
            if (table.getEndRowIndex() >= index) {
                extend(table, table.getEndRowIndex() + 1);
            }
        }
    }

    /**
     * Fills a row in; where there is nothing to write a cell stays as it is.
     *
     * @param cell what stands below a heading
     */
    void put(int index, UnaryOperator<String> cell) {
        Row row = sheet.getRow(index) == null ? sheet.createRow(index) : sheet.getRow(index);
        Row pattern = sheet.getRow(header.getRowNum() + (index == header.getRowNum() + 1 ? 2 : 1));
        for (String heading : headings) {
            String text = cell.apply(heading);
            if (!text.isEmpty()) {
                int column = columns.computeIfAbsent(heading, this::addColumn);
                Cell written = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                Cell like = pattern == null ? null : pattern.getCell(column);
                if (like != null) {
                    written.setCellStyle(like.getCellStyle());
                }
                written.setCellValue(text);
            }
        }
        for (XSSFTable table : sheet.getTables()) {
            if (table.getStartRowIndex() == header.getRowNum() && table.getEndRowIndex() < index) {
                extend(table, index);
            }
        }
    }

    private int addColumn(String heading) {
        int column = header.getLastCellNum();
        Cell added = header.createCell(column);
        added.setCellValue(heading);
        added.setCellStyle(header.getCell(header.getFirstCellNum()).getCellStyle());
        return column;
    }

    private static void extend(XSSFTable table, int last) {
        CellReference end = table.getEndCellReference();
        table.setArea(new AreaReference(
                table.getStartCellReference(),
                new CellReference(last, end.getCol()),
                table.getXSSFSheet().getWorkbook().getSpreadsheetVersion()));
    }

    private boolean isFilled(@Nullable Row row) {
        List<String> filled = new ArrayList<>();
        if (row != null) {
            row.forEach(cell -> filled.add(texts.formatCellValue(cell)));
        }
        return filled.stream().anyMatch(text -> !text.isBlank());
    }
}
