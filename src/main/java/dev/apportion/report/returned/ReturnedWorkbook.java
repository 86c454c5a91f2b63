package dev.apportion.report.returned;

import dev.apportion.access.FileAccess;
import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.report.WholeFile;
import dev.apportion.report.streamed.StreamedWorkbook;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A department's own workbook with the cells marked that could not be read or are doubtful, and a list of them in front. xlsx,
 * xlsm and xls keep all that is in them; what came in another format goes back as an xlsx of the same rows. Where that fails,
 * whatever the reason, the next simpler form goes back.
 */
final class ReturnedWorkbook {

    /** What goes back, the best first. */
    enum Form {
        /** The workbook as it came; in another format than Excel's its rows. */
        OWN,
        /** Its rows in a new workbook. */
        ROWS,
        /** The list alone. */
        LIST
    }

    /** What was written where. */
    record Written(Form form, Path file) {}

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedWorkbook.class);

    /** Of formats other than xlsx; POI holds such a workbook in memory, and larger ones go back as the list alone. */
    private static final long LARGEST = 3L << 20;

    /** Nobody corrects more cells one by one; so many alike mean that a column or an alias is missing in the policy. */
    private static final int MOST_MARKED = 1000;

    private final Path source;
    private final ReadSettings reading;
    private final ReturnedCopy copy;
    private final List<CellNote> notes;
    private final ReturnedTexts texts;

    /**
     * @param source is only read
     * @param copy names the source to whoever reads the corrected workbook
     * @param notes on cells of this file, rejected ones first
     * @param texts what list and comments say in the policy's language
     */
    ReturnedWorkbook(Path source, ReadSettings reading, ReturnedCopy copy, List<CellNote> notes, ReturnedTexts texts) {
        this.source = source;
        this.reading = reading;
        this.copy = copy;
        this.notes = notes;
        this.texts = texts;
    }

    /**
     * Writes the marked copy in the best form that succeeds and can be opened again.
     *
     * @param unique whether no other file of the period has this name but for its ending
     * @param folder where the copy goes, under the source's name; made if there is none in the one around it
     * @throws IOException if not even the list can be written
     */
    Written write(boolean unique, Path folder) throws IOException {
        WholeFile.subfolder(folder);
        for (Form form : List.of(Form.OWN, Form.ROWS)) {
            try {
                Format format = form == Form.OWN ? format() : null;
                if (format == Format.XLSX || Files.size(source) <= LARGEST) {
                    return write(form, format, unique, folder);
                }
            } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
                // POI meets in foreign workbooks what nobody foresees, its reduced schemas included.
                LOG.warn("{} can't go back in the form {}", source, form, e);
            }
        }
        return write(Form.LIST, null, unique, folder);
    }

    /** @param format the source's, if what goes back is to be the workbook as it came */
    private Written write(Form form, @Nullable Format format, boolean unique, Path folder) throws IOException {
        boolean asItIs = format == Format.XLSX || format == Format.XLS;
        String name = source.getFileName().toString();
        Path file = folder.resolve(asItIs ? name : (unique ? withoutEnding(name) : name) + ".xlsx");
        Path unproved = WholeFile.beside(file);
        try {
            if (format == Format.XLSX) {
                stream(unproved);
            } else {
                try (org.apache.poi.ss.usermodel.Workbook workbook = workbook(form, format)) {
                    mark(workbook, form == Form.LIST);
                    FileAccess.write(unproved, bytes(workbook));
                }
            }
            prove(unproved, format == Format.XLS);
            Files.move(unproved, file, StandardCopyOption.REPLACE_EXISTING);
            return new Written(form, file);
        } finally {
            Files.deleteIfExists(unproved);
        }
    }

    /** An xlsx of any size, of which POI sees little. */
    private void stream(Path file) throws IOException {
        List<CellAddress> cells = new ArrayList<>(List.of(EarlierMarks.LINE));
        notes.stream().limit(MOST_MARKED).forEach(note -> cells.add(new CellAddress(note.cell())));
        try (StreamedWorkbook streamed = StreamedWorkbook.open(source, reading.limits(), cells)) {
            mark(streamed.workbook(), false);
            ReturnedBytes.fixDates(streamed.workbook());
            streamed.write(file);
        }
    }

    private void mark(org.apache.poi.ss.usermodel.Workbook workbook, boolean listAlone) {
        List<CellNote> listed = notes.stream().limit(MOST_MARKED).toList();
        if (!listAlone) {
            EarlierMarks.remove(workbook);
            ReturnedMarks marks = new ReturnedMarks(workbook, texts);
            List<CellNote> marked = new ArrayList<>();
            listed.forEach(note -> marked.add(marks.mark(note)));
            listed = marked;
        }
        new ReturnedList(workbook, texts, listAlone).add(source.getFileName().toString(), copy, notes, listed);
    }

    private org.apache.poi.ss.usermodel.Workbook workbook(Form form, @Nullable Format format) throws IOException {
        if (form == Form.LIST) {
            return ReturnedBytes.newWorkbook();
        }
        return format == Format.XLS ? OldWorkbook.open(source) : RowCopy.of(source, reading);
    }

    private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (workbook instanceof XSSFWorkbook xlsx) {
            ReturnedBytes.fixDates(xlsx);
            workbook.write(bytes);
            return ReturnedBytes.fixTimes(bytes.toByteArray());
        }
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    /**
     * Opens what was written as whoever gets it will, since POI writes without a word some workbooks that nothing can read.
     *
     * @param old whether it is an xls; of an xlsx POI has opened what it wrote
     */
    private void prove(Path file, boolean old) throws IOException {
        try (Workbook workbook = reading.open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                try (RowCursor rows = sheet.rows()) {
                    while (rows.next()) {
                        // Nothing is looked at; it must come to its end.
                    }
                }
            }
        }
        if (old) {
            try (var again = WorkbookFactory.create(file.toFile(), null, true)) {
                again.getSheetAt(0);
            }
        }
    }

    private Format format() throws IOException {
        try (Workbook workbook = reading.open(source)) {
            return workbook.format();
        }
    }

    static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
