package dev.apportion.web.files;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.message.Wording;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The part of a sheet where something was found: the headings and the rows concerned.
 *
 * @param columns their letters
 * @param more findings about the sheet that are not shown in it
 */
public record CellGrid(String sheet, List<String> columns, List<Row> rows, int more) {

    private static final int MOST_ROWS = 12;
    private static final int MOST_COLUMNS = 16;
    private static final int LONGEST = 60;

    /**
     * A row.
     *
     * @param number as Excel shows it
     * @param findings about the row as a whole
     */
    public record Row(int number, boolean headings, List<Cell> cells, List<String> findings) {}

    /**
     * A cell.
     *
     * @param corrected what it is read as if somebody corrected it; null for nearly all cells
     * @param findings about this cell
     */
    public record Cell(String text, @Nullable String corrected, List<String> findings) {}

    /**
     * The grid of a sheet.
     *
     * @param corrected what cells are read as that somebody corrected, by cell
     */
    static CellGrid of(Sheet sheet, List<SheetReading> readings, List<Finding> findings, Map<String, String> corrected)
            throws UnreadableWorkbookException {
        TreeMap<Integer, List<Finding>> byRow = new TreeMap<>();
        int more = 0;
        for (Finding finding : findings) {
            Source source = finding.source();
            int row = source == null ? 0 : source.row();
            if (row > 0 && (byRow.containsKey(row) || byRow.size() < MOST_ROWS)) {
                byRow.computeIfAbsent(row, first -> new ArrayList<>()).add(finding);
            } else {
                more++;
            }
        }
        List<Integer> headings = readings.stream()
                .map(SheetReading::headerRow)
                .filter(row -> row > 0)
                .toList();
        Map<Integer, Row> rows = new TreeMap<>();
        int width = 0;
        try (RowCursor cursor = sheet.rows()) {
            int last = Math.max(
                    byRow.isEmpty() ? 0 : byRow.lastKey(),
                    headings.stream().mapToInt(Integer::intValue).max().orElse(0));
            while (cursor.next() && cursor.rowNumber() <= last) {
                int number = cursor.rowNumber();
                if (byRow.containsKey(number) || headings.contains(number)) {
                    rows.put(
                            number,
                            row(cursor, headings.contains(number), byRow.getOrDefault(number, List.of()), corrected));
                    width = Math.max(width, Math.min(cursor.width(), MOST_COLUMNS));
                }
            }
        }
        List<String> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            columns.add(CellAddress.columnName(column));
        }
        return new CellGrid(sheet.name(), columns, List.copyOf(rows.values()), more);
    }

    private static Row row(RowCursor cursor, boolean headings, List<Finding> findings, Map<String, String> corrected) {
        Wording wording = Wording.in(LocaleContextHolder.getLocale());
        List<Cell> cells = new ArrayList<>();
        List<Finding> left = new ArrayList<>(findings);
        for (int column = 0; column < Math.min(cursor.width(), MOST_COLUMNS); column++) {
            String address = CellAddress.of(cursor.rowNumber(), column);
            List<String> here = new ArrayList<>();
            left.removeIf(finding -> address.equals(finding.cell()) && here.add(wording.of(finding.message())));
            String instead = corrected.get(address);
            cells.add(new Cell(brief(cursor.text(column)), instead == null ? null : brief(instead), here));
        }
        return new Row(
                cursor.rowNumber(),
                headings,
                cells,
                left.stream().map(Finding::message).map(wording::of).toList());
    }

    private static String brief(String text) {
        return StringUtils.abbreviate(text, "…", LONGEST);
    }
}
