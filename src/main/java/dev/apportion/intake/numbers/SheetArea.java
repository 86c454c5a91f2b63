package dev.apportion.intake.numbers;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SheetReading.Looks;
import dev.apportion.cost.received.SheetReading.Numbers;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sheet without known headings, or what is above a table. Looks like cost if there is a column of amounts in it, under
 * words and with words beside. Keeps no rows, only what they add up to and the last texts above the first numbers.
 */
final class SheetArea {

    private static final int LONGEST_HEADING = 255;
    private static final int KEPT_ROWS = 8;
    private static final int KEPT_HEADER_ROWS = 64;

    private record Heading(String text, int row) {}

    private static final class Column {

        private final ColumnWatch watch;
        private @Nullable Heading lastText;
        private @Nullable Heading heading;

        private Column(ColumnWatch watch) {
            this.watch = watch;
        }
    }

    /** @param rowsSoFar rows of the area up to this one that are not blank */
    private record TextRow(int row, List<String> texts, long rowsSoFar) {}

    private final ValueLooks looks;
    private final Map<Integer, Column> columns = new TreeMap<>();
    private final Deque<TextRow> lastRows = new ArrayDeque<>();
    private final Map<Integer, TextRow> headerRows = new HashMap<>();
    private long rows;

    SheetArea(ValueLooks looks) {
        this.looks = looks;
    }

    void add(RowCursor row) {
        int firstWord = firstWord(row);
        boolean blank = true;
        for (int index = 0; index < row.width(); index++) {
            CellType type = row.type(index);
            if (type == CellType.BLANK) {
                continue;
            }
            blank = false;
            Column column = columns.computeIfAbsent(index, added -> new Column(new ColumnWatch(looks)));
            BigDecimal number = type == CellType.NUMBER
                    ? row.number(index)
                    : type == CellType.TEXT ? looks.number(row.text(index)) : null;
            if (number != null) {
                take(column, number, row, index, firstWord);
            } else if (type == CellType.TEXT || type == CellType.DATE) {
                column.lastText = new Heading(fitted(row.text(index).strip()), row.rowNumber());
            }
        }
        rows += blank ? 0 : 1;
        if (firstWord >= 0) {
            keep(new TextRow(row.rowNumber(), SampleRow.texts(row), rows));
        }
    }

    boolean isBlank() {
        return rows == 0;
    }

    /** Whether it has a number. */
    boolean hasNumbers() {
        return columns.values().stream().anyMatch(column -> column.watch.hasNumbers());
    }

    /**
     * What was made of the area, once all its rows have passed.
     *
     * @param said what it is whatever is in it; null if that decides
     * @param isNoCost whether the policy says so of a column with a heading
     */
    SheetReading reading(
            String sheet, @Nullable String department, SheetReading.@Nullable State said, Predicate<String> isNoCost) {
        int headerRow = 0;
        Map<Integer, Looks> amounts = new HashMap<>();
        for (Map.Entry<Integer, Column> entry : columns.entrySet()) {
            Heading heading = entry.getValue().heading;
            if (heading != null
                    && !isNoCost.test(heading.text())
                    && entry.getValue().watch.looks(heading.text()) == Looks.AMOUNTS) {
                amounts.put(entry.getKey(), Looks.AMOUNTS);
                headerRow = headerRow == 0 ? heading.row() : Math.min(headerRow, heading.row());
            }
        }
        TextRow header = headerRows.get(headerRow);
        List<SheetReading.Column> read = new ArrayList<>();
        for (Map.Entry<Integer, Column> entry : columns.entrySet()) {
            String heading = heading(entry.getKey(), entry.getValue(), header);
            ColumnWatch watch = entry.getValue().watch;
            if (!heading.isEmpty() || watch.hasNumbers()) {
                read.add(new SheetReading.Column(
                        entry.getKey(),
                        heading,
                        null,
                        amounts.get(entry.getKey()),
                        Numbers.NONE,
                        Numbers.NONE,
                        watch.numbers(RowOutcome.Kind.IGNORED),
                        watch.asText()));
            }
        }
        return new SheetReading(
                sheet,
                department,
                said != null
                        ? said
                        : amounts.isEmpty() ? SheetReading.State.NO_COST : SheetReading.State.NOT_UNDERSTOOD,
                headerRow,
                rows - (header == null ? 0 : header.rowsSoFar()),
                List.copyOf(read));
    }

    /** A heading as far as it is kept. */
    static String fitted(String heading) {
        return heading.length() <= LONGEST_HEADING ? heading : heading.substring(0, LONGEST_HEADING);
    }

    private void take(Column column, BigDecimal number, RowCursor row, int index, int firstWord) {
        if (!column.watch.hasNumbers()) {
            column.heading = column.lastText;
            keepHeaderRow(column.heading);
        }
        if (row.type(index) == CellType.NUMBER) {
            column.watch.number(number, RowOutcome.Kind.IGNORED);
        } else {
            column.watch.numberAsText(number);
        }
        boolean percent = row.isPercent(index)
                || (row.type(index) == CellType.TEXT && row.text(index).contains("%"));
        column.watch.look(number, percent, firstWord >= 0, firstWord >= 0 && firstWord < index);
    }

    private static String heading(int index, Column column, @Nullable TextRow header) {
        Heading own = column.heading;
        if (own != null) {
            return own.text();
        }
        return header != null && index < header.texts().size()
                ? fitted(header.texts().get(index))
                : "";
    }

    private void keep(TextRow row) {
        lastRows.addLast(row);
        if (lastRows.size() > KEPT_ROWS) {
            lastRows.removeFirst();
        }
    }

    private void keepHeaderRow(@Nullable Heading heading) {
        if (heading != null && headerRows.size() < KEPT_HEADER_ROWS) {
            lastRows.stream().filter(row -> row.row() == heading.row()).forEach(row -> headerRows.put(row.row(), row));
        }
    }

    /** The first column of the row whose text is a word rather than a number; -1 if there is none. */
    private int firstWord(RowCursor row) {
        for (int column = 0; column < row.width(); column++) {
            if (row.type(column) == CellType.TEXT) {
                String text = row.text(column);
                if (text.codePoints().anyMatch(Character::isLetter) && looks.number(text) == null) {
                    return column;
                }
            }
        }
        return -1;
    }
}
