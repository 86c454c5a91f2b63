package dev.apportion.report.layout;

import dev.apportion.access.FileAccess;
import dev.apportion.policy.workbook.LayoutsSheet;
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
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Adds rows to the Layouts sheet of a policy workbook, or replaces those about the same; all else stays as it is. */
public final class LayoutsWriter {

    private static final String SHEET = LayoutsSheet.name();
    private static final List<String> HEADINGS = LayoutsSheet.headings();

    /** Titles and notes may stand above the headings. */
    private static final int HEADING_WITHIN = 20;

    private final DataFormatter texts = new DataFormatter();
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private LayoutsWriter() {}

    /**
     * Writes the workbook anew, in one move.
     *
     * @throws IOException also if the workbook is none
     */
    public static void write(Path policy, List<AcceptedLayout> layouts) throws IOException {
        Path next = policy.resolveSibling(policy.getFileName() + ".part");
        try (InputStream in = Files.newInputStream(policy);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            LayoutsWriter writer = new LayoutsWriter();
            Sheet sheet = workbook.getSheet(SHEET) == null ? writer.begin(workbook) : workbook.getSheet(SHEET);
            Row header = writer.header(sheet);
            for (AcceptedLayout layout : layouts) {
                writer.put(sheet, header, layout);
            }
            try (OutputStream out = FileAccess.write(next)) {
                workbook.write(out);
            }
            FileAccess.copy(policy, next);
            Files.move(next, policy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private Sheet begin(XSSFWorkbook workbook) {
        Sheet sheet = workbook.createSheet(SHEET);
        Row header = sheet.createRow(0);
        HEADINGS.forEach(heading ->
                header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(heading));
        return sheet;
    }

    private Row header(Sheet sheet) throws IOException {
        for (int index = 0; index < HEADING_WITHIN; index++) {
            Row row = sheet.getRow(index);
            columns.clear();
            if (row != null) {
                row.forEach(cell -> columns.put(heading(cell), cell.getColumnIndex()));
            }
            if (row != null && columns.containsKey("Department")) {
                for (String heading : HEADINGS) {
                    if (!columns.containsKey(heading)) {
                        columns.put(heading, (int) row.getLastCellNum());
                        Cell added = row.createCell(row.getLastCellNum());
                        added.setCellValue(heading);
                        added.setCellStyle(
                                row.getCell(columns.get("Department")).getCellStyle());
                    }
                }
                return row;
            }
        }
        throw new IOException("The sheet " + SHEET + " has no heading Department");
    }

    /** Needed headings may be marked with a star. */
    private String heading(Cell cell) {
        String text = texts.formatCellValue(cell).replace("*", "").strip();
        return HEADINGS.stream().filter(text::equalsIgnoreCase).findFirst().orElse(text);
    }

    private void put(Sheet sheet, Row header, AcceptedLayout layout) {
        int index = header.getRowNum() + 1;
        while (isFilled(sheet.getRow(index)) && !isAbout(sheet.getRow(index), layout)) {
            index++;
        }
        Row row = sheet.getRow(index) == null ? sheet.createRow(index) : sheet.getRow(index);
        Row pattern = sheet.getRow(header.getRowNum() + 1);
        columns.forEach((heading, column) -> {
            String text = layout.cell(heading);
            if (!text.isEmpty()) {
                Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                Cell like = pattern == null ? null : pattern.getCell(column);
                if (like != null && like != cell) {
                    cell.setCellStyle(like.getCellStyle());
                }
                cell.setCellValue(text);
            }
        });
    }

    private boolean isFilled(@Nullable Row row) {
        List<String> filled = new ArrayList<>();
        if (row != null) {
            row.forEach(cell -> filled.add(texts.formatCellValue(cell)));
        }
        return filled.stream().anyMatch(text -> !text.isBlank());
    }

    private boolean isAbout(Row row, AcceptedLayout layout) {
        return layout.isAbout(text(row, "Department"), text(row, "File"), text(row, "Sheet"));
    }

    private String text(Row row, String heading) {
        Integer column = columns.get(heading);
        return column == null ? "" : texts.formatCellValue(row.getCell(column)).strip();
    }
}
