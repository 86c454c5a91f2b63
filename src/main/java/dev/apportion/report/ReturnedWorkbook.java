package dev.apportion.report;

import dev.apportion.cost.RowOutcomes;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A department's own workbook with the cells marked that could not be read, and a list of them in front. xlsx, xlsm and xls
 * keep all that is in them; what came in another format goes back as an xlsx of the same rows.
 */
final class ReturnedWorkbook {

    /** POI holds a workbook in memory; larger ones go back as the list alone. */
    private static final long LARGEST = 3L << 20;

    /** Nobody corrects more cells one by one; so many alike mean that a column or an alias is missing in the policy. */
    private static final int MOST_MARKED = 1000;

    private ReturnedWorkbook() {}

    /**
     * Writes the marked copy; the source is only read.
     *
     * @param rejected the rows of this file that were rejected, in order
     * @param folder where the copy goes, under the source's name
     */
    static Path write(Path source, List<RowOutcomes.Rejected> rejected, Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = source.getFileName().toString();
        boolean large = Files.size(source) > LARGEST;
        Format format = format(source);
        boolean own = !large && (format == Format.XLSX || format == Format.XLS);
        try (org.apache.poi.ss.usermodel.Workbook workbook =
                large ? ReturnedBytes.newWorkbook() : own ? open(source, format) : copyOfRows(source)) {
            if (!large) {
                ReturnedMarks marks = new ReturnedMarks(workbook);
                rejected.stream().limit(MOST_MARKED).forEach(marks::mark);
            }
            ReturnedList.add(
                    workbook,
                    name,
                    rejected.size(),
                    rejected.stream().limit(MOST_MARKED).toList());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (workbook instanceof XSSFWorkbook xlsx) {
                ReturnedBytes.fixDates(xlsx);
            }
            workbook.write(bytes);
            boolean zip = workbook instanceof XSSFWorkbook;
            boolean sameFormat = own && zip == (format == Format.XLSX);
            Path file = folder.resolve(sameFormat ? name : withoutEnding(name) + ".xlsx");
            return Files.write(file, zip ? ReturnedBytes.fixTimes(bytes.toByteArray()) : bytes.toByteArray());
        }
    }

    private static Format format(Path source) throws IOException {
        try (Workbook workbook = Workbooks.open(source)) {
            return workbook.format();
        }
    }

    private static org.apache.poi.ss.usermodel.Workbook open(Path source, Format format) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            return format == Format.XLS ? new HSSFWorkbook(in) : new XSSFWorkbook(in);
        } catch (RuntimeException | IOException e) {
            // What our reader takes and POI refuses still goes back with its rows.
            return copyOfRows(source);
        }
    }

    private static XSSFWorkbook copyOfRows(Path source) throws IOException {
        XSSFWorkbook copy = ReturnedBytes.newWorkbook();
        try (Workbook workbook = Workbooks.open(source)) {
            for (Sheet sheet : workbook.sheets()) {
                var target = copy.createSheet(WorkbookUtil.createSafeSheetName(sheet.name()));
                try (RowCursor cursor = sheet.rows()) {
                    while (cursor.next()) {
                        Row row = target.createRow(cursor.rowNumber() - 1);
                        for (int column = 0; column < cursor.width(); column++) {
                            String text = cursor.text(column);
                            if (!text.isEmpty()) {
                                row.createCell(column).setCellValue(text);
                            }
                        }
                    }
                }
                target.setDefaultColumnWidth(16);
            }
        }
        return copy;
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
