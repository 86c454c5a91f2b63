package dev.apportion.report.returned;

import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.report.WholeFile;
import dev.apportion.report.returned.mark.ListSheet;
import dev.apportion.report.returned.mark.Mark;
import dev.apportion.report.returned.mark.Marking;
import dev.apportion.report.returned.xls.OldWorkbook;
import dev.apportion.report.returned.xlsx.MarkedWorkbook;
import dev.apportion.report.returned.xlsx.RowsWorkbook;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** So many cells are named at the top of their sheet. */
    private static final int MOST_NAMED = 12;

    private final Path source;
    private final ReadSettings reading;
    private final ReturnedCopy copy;
    private final FileNotes notes;
    private final ReturnedTexts texts;
    private final String due;

    /**
     * @param source is only read
     * @param copy names the source to whoever reads the corrected workbook
     * @param notes on cells of this file
     * @param texts what list and comments say in the policy's language
     * @param due the day by which spreadsheets are due, in words; empty if there is none
     */
    ReturnedWorkbook(
            Path source, ReadSettings reading, ReturnedCopy copy, FileNotes notes, ReturnedTexts texts, String due) {
        this.source = source;
        this.reading = reading;
        this.copy = copy;
        this.notes = notes;
        this.texts = texts;
        this.due = due;
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
        String name = source.getFileName().toString();
        Path asRows = folder.resolve((unique ? withoutEnding(name) : name) + ".xlsx");
        for (Attempt attempt : attempts(folder.resolve(name), asRows)) {
            try {
                return write(attempt);
            } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
                // Foreign workbooks hold what nobody foresees, neither we nor POI.
                LOG.warn("{} can't go back in the form {}", source, attempt.form(), e);
            }
        }
        ListSheet list = new ReturnedList(texts, due, true).of(name, copy, notes, notes.marked(), List.of());
        return write(new Attempt(
                Form.LIST, asRows, to -> markRows(List.of(), rows -> new Marking(List.of(), list, Set.of()), to)));
    }

    /** A form that the copy may have, and how it is written. */
    private record Attempt(Form form, Path file, Writing writing) {}

    @FunctionalInterface
    private interface Writing {
        void to(Path file) throws IOException;
    }

    private List<Attempt> attempts(Path own, Path asRows) throws IOException {
        List<Attempt> attempts = new ArrayList<>();
        SourceCells cells;
        try {
            cells = SourceCells.read(source, reading, notes.marked(), texts::said);
        } catch (UnreadableWorkbookException e) {
            LOG.warn("{} could not be read again", source, e);
            return attempts;
        }
        boolean small = Files.size(source) <= LARGEST;
        if (cells.format() == Format.XLSX) {
            attempts.add(new Attempt(
                    Form.OWN,
                    own,
                    to -> MarkedWorkbook.write(source, reading.limits(), marking(cells, cells.sheets()), to)));
        } else if (cells.format() == Format.XLS && small) {
            attempts.add(
                    new Attempt(Form.OWN, own, to -> OldWorkbook.write(source, marking(cells, cells.sheets()), to)));
        }
        if (small) {
            Form form = attempts.isEmpty() ? Form.OWN : Form.ROWS;
            attempts.add(new Attempt(form, asRows, to -> {
                try (Workbook workbook = reading.open(source)) {
                    List<Sheet> sheets = workbook.sheets().stream()
                            .filter(sheet -> cells.sheets().contains(sheet.name()))
                            .toList();
                    markRows(sheets, names -> marking(cells, names), to);
                }
            }));
        }
        return attempts;
    }

    /** Writes the rows of sheets as a workbook, and then marks it, which is made of the names that sheets have there. */
    private void markRows(List<Sheet> sheets, Function<List<String>, Marking> marking, Path file) throws IOException {
        Path unmarked = WholeFile.beside(file);
        try {
            List<String> names = RowsWorkbook.write(sheets, unmarked);
            MarkedWorkbook.write(unmarked, ReadLimits.defaults(), marking.apply(names), file);
        } finally {
            Files.deleteIfExists(unmarked);
        }
    }

    private Written write(Attempt attempt) throws IOException {
        Path unproved = WholeFile.beside(attempt.file());
        try {
            attempt.writing().to(unproved);
            prove(unproved);
            Files.move(unproved, attempt.file(), StandardCopyOption.REPLACE_EXISTING);
            return new Written(attempt.form(), attempt.file());
        } finally {
            Files.deleteIfExists(unproved);
        }
    }

    /** @param names those that the sheets have in the copy */
    private Marking marking(SourceCells cells, List<String> names) {
        List<CellNote> listed = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (CellNote note : notes.marked()) {
            int sheet = cells.sheets().indexOf(note.sheet());
            CellNote filled = cells.filled(note);
            if (sheet >= 0) {
                filled = filled.onSheet(names.get(sheet));
                marks.add(Mark.of(names.get(sheet), note.cell(), note.counts(), texts.beside(filled)));
            }
            listed.add(filled);
        }
        marks.addAll(notices(marks, cells, names));
        ListSheet list =
                new ReturnedList(texts, due, false).of(source.getFileName().toString(), copy, notes, listed, names);
        return new Marking(marks, list, cells.earlierLists());
    }

    /** A line at the top of each sheet that has marks. */
    private List<Mark> notices(List<Mark> marks, SourceCells cells, List<String> names) {
        Map<String, Set<String>> bySheet = new LinkedHashMap<>();
        marks.forEach(mark -> bySheet.computeIfAbsent(mark.sheet(), sheet -> new LinkedHashSet<>())
                .add(mark.cell()));
        List<Mark> notices = new ArrayList<>();
        bySheet.forEach((sheet, addresses) -> {
            String some = addresses.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            String all = addresses.size() > MOST_NAMED ? some + ", …" : some;
            int marked = addresses.stream()
                    .filter(cell -> CellAddress.row(cell) <= SourceCells.TOP)
                    .mapToInt(CellAddress::column)
                    .max()
                    .orElse(-1);
            int free = Math.max(marked + 1, cells.widths().get(names.indexOf(sheet)));
            notices.add(Mark.notice(sheet, free, texts.said(ReturnedTexts.ON_SHEET, all)));
        });
        return notices;
    }

    /** Opens what was written as whoever gets it will. */
    private void prove(Path file) throws IOException {
        try (Workbook workbook = reading.open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                try (RowCursor rows = sheet.rows()) {
                    while (rows.next()) {
                        // Nothing is looked at; it must come to its end.
                    }
                }
            }
        }
    }

    static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
