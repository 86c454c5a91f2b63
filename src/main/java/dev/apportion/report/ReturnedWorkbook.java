package dev.apportion.report;

import dev.apportion.cost.ReturnedCopy;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A department's own workbook with the cells marked that could not be read or are doubtful, and a list of them in front. xlsx,
 * xlsm and xls keep all that is in them; what came in another format goes back as an xlsx of the same rows.
 */
final class ReturnedWorkbook {

    /** POI holds a workbook in memory; larger ones go back as the list alone. */
    private static final long LARGEST = 3L << 20;

    /** The same in words. */
    static final String LIMIT = (LARGEST >> 20) + " MB";

    /** Nobody corrects more cells one by one; so many alike mean that a column or an alias is missing in the policy. */
    private static final int MOST_MARKED = 1000;

    private ReturnedWorkbook() {}

    /**
     * Writes the marked copy; the source is only read.
     *
     * @param copy names the source to whoever reads the corrected workbook
     * @param notes on cells of this file, rejected ones first
     * @param texts what list and comments say in the policy's language
     * @param unique whether no other file of the period has this name but for its ending
     * @param folder where the copy goes, under the source's name
     */
    static Path write(
            Path source, ReturnedCopy copy, List<CellNote> notes, ReturnedTexts texts, boolean unique, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        String name = source.getFileName().toString();
        boolean large = Files.size(source) > LARGEST;
        Format format = format(source);
        boolean own = !large && (format == Format.XLSX || format == Format.XLS);
        List<CellNote> listed = notes.stream().limit(MOST_MARKED).toList();
        try (org.apache.poi.ss.usermodel.Workbook workbook =
                large ? ReturnedBytes.newWorkbook() : own ? open(source, format) : RowCopy.of(source)) {
            if (!large) {
                EarlierMarks.remove(workbook);
                ReturnedMarks marks = new ReturnedMarks(workbook, texts);
                List<CellNote> marked = new ArrayList<>();
                listed.forEach(note -> marked.add(marks.mark(note)));
                listed = marked;
            }
            new ReturnedList(workbook, texts, large).add(name, copy, notes, listed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (workbook instanceof XSSFWorkbook xlsx) {
                ReturnedBytes.fixDates(xlsx);
            }
            workbook.write(bytes);
            boolean zip = workbook instanceof XSSFWorkbook;
            boolean sameFormat = own && zip == (format == Format.XLSX);
            Path file = folder.resolve(sameFormat ? name : (unique ? withoutEnding(name) : name) + ".xlsx");
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
            return RowCopy.of(source);
        }
    }

    static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
