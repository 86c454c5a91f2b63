package dev.apportion.report.returned;

import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellNumber;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is in the cells of a file that its notes don't say themselves.
 *
 * @param sheets the names of its sheets, without earlier lists
 * @param widths how many columns each of them takes at its top
 * @param earlierLists names of sheets that went in front when it was returned before
 */
record SourceCells(
        Format format,
        List<String> sheets,
        List<Integer> widths,
        Set<String> earlierLists,
        Map<String, Map<String, String>> texts) {

    /** Rows that a notice at the top of a sheet could hide. */
    static final int TOP = 20;

    /** @param days says a day in the language of the list */
    static SourceCells read(Path file, ReadSettings reading, List<CellNote> notes, Function<LocalDate, String> days)
            throws IOException {
        Map<String, List<CellNote>> asked =
                notes.stream().filter(note -> note.value().isEmpty()).collect(Collectors.groupingBy(CellNote::sheet));
        List<String> sheets = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        Set<String> earlier = new LinkedHashSet<>();
        Map<String, Map<String, String>> texts = new HashMap<>();
        try (Workbook workbook = reading.open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                if (isEarlierList(sheet) && workbook.sheets().size() > 1) {
                    earlier.add(sheet.name());
                } else {
                    sheets.add(sheet.name());
                    widths.add(widthAtTop(sheet));
                    texts.put(sheet.name(), texts(sheet, asked.getOrDefault(sheet.name(), List.of()), days));
                }
            }
            return new SourceCells(workbook.format(), sheets, widths, earlier, texts);
        }
    }

    /** A note with what is in its cell. */
    CellNote filled(CellNote note) {
        return note.value().isEmpty()
                ? note.withValue(texts.getOrDefault(note.sheet(), Map.of()).getOrDefault(note.cell(), ""))
                : note;
    }

    private static boolean isEarlierList(Sheet sheet) throws IOException {
        if (!ReturnedCopy.mayBeSheet(sheet.name())) {
            return false;
        }
        try (RowCursor rows = sheet.rows()) {
            while (rows.next() && rows.rowNumber() <= ReturnedCopy.ROW + 1) {
                if (rows.rowNumber() == ReturnedCopy.ROW + 1
                        && rows.width() > 0
                        && ReturnedCopy.parse(rows.text(0)).isPresent()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static int widthAtTop(Sheet sheet) throws IOException {
        int width = 0;
        try (RowCursor rows = sheet.rows()) {
            while (rows.next() && rows.rowNumber() <= TOP) {
                for (int column = width; column < rows.width(); column++) {
                    width = rows.type(column) == CellType.BLANK ? width : column + 1;
                }
            }
        }
        return width;
    }

    private static Map<String, String> texts(Sheet sheet, List<CellNote> notes, Function<LocalDate, String> days)
            throws IOException {
        Map<String, String> texts = new HashMap<>();
        TreeMap<Integer, List<CellNote>> byRow = new TreeMap<>();
        notes.forEach(note -> byRow.computeIfAbsent(CellAddress.row(note.cell()), row -> new ArrayList<>())
                .add(note));
        if (byRow.isEmpty()) {
            return texts;
        }
        try (RowCursor rows = sheet.rows()) {
            while (rows.next() && rows.rowNumber() <= byRow.lastKey()) {
                for (CellNote note : byRow.getOrDefault(rows.rowNumber(), List.of())) {
                    int column = CellAddress.column(note.cell());
                    texts.put(note.cell(), column < rows.width() ? text(rows, column, days) : "");
                }
            }
        }
        return texts;
    }

    private static String text(RowCursor rows, int column, Function<LocalDate, String> days) {
        return switch (rows.type(column)) {
            case NUMBER -> CellNumber.plain(rows.number(column));
            case DATE -> text(rows.dateTime(column), days);
            default -> rows.text(column);
        };
    }

    private static String text(LocalDateTime moment, Function<LocalDate, String> days) {
        String day = days.apply(moment.toLocalDate());
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + moment.toLocalTime();
    }
}
