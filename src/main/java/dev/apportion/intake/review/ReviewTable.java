package dev.apportion.intake.review;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.value.CellReader;
import dev.apportion.intake.value.TextDates;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of a review workbook, row by row, with what is above it. */
final class ReviewTable implements AutoCloseable {

    private static final int LOOK_AT = 30;

    private final String file;
    private final ReviewWords words;
    private final String sheet;
    private final RowCursor row;
    private final TextDates dates;
    private final List<ReviewFault> faults;
    private final Map<String, Integer> columns = new HashMap<>();
    private String who = "";
    private @Nullable LocalDate day;

    private ReviewTable(
            String file, ReviewWords words, String sheet, RowCursor row, TextDates dates, List<ReviewFault> faults) {
        this.file = file;
        this.words = words;
        this.sheet = sheet;
        this.row = row;
        this.dates = dates;
        this.faults = faults;
    }

    /**
     * The table of a sheet that has all these headings (as the program calls them); null if there is none. The caller
     * closes it.
     */
    static @Nullable ReviewTable of(
            String file,
            ReviewWords words,
            Sheet sheet,
            Set<String> headings,
            TextDates dates,
            List<ReviewFault> faults)
            throws UnreadableWorkbookException {
        ReviewTable table = new ReviewTable(file, words, sheet.name(), sheet.rows(), dates, faults);
        for (int seen = 0; seen < LOOK_AT && table.row.next(); seen++) {
            table.columns.clear();
            for (int column = 0; column < table.row.width(); column++) {
                if (table.row.type(column) == CellType.TEXT) {
                    table.columns.putIfAbsent(words.meaning(table.row.text(column)), column);
                }
            }
            if (table.columns.keySet().containsAll(headings)) {
                return table;
            }
            table.lookAbove();
        }
        table.close();
        return null;
    }

    /** Who decided and when is above the table, each to the right of its label. */
    private void lookAbove() throws UnreadableWorkbookException {
        Integer name = columns.get("your name");
        Integer date = columns.get("date");
        if (name != null && row.width() > name + 1) {
            who = row.text(name + 1).strip();
        }
        if (date != null && row.width() > date + 1 && row.type(date + 1) != CellType.BLANK) {
            day = date(date + 1);
            if (day == null) {
                faultAt(
                        date + 1,
                        Message.of("This is not a date. Type it as a date with a four-digit year."),
                        false,
                        List.of());
            }
        }
    }

    private @Nullable LocalDate date(int column) {
        return switch (row.type(column)) {
            case DATE -> row.dateTime(column).toLocalDate();
            case NUMBER -> CellReader.serial(row, column);
            default -> dates.date(row.text(column).strip());
        };
    }

    /** Who signed the decisions, empty if no name was given. */
    String who() {
        return who;
    }

    /** When they were made, null if no date was given or it can't be read. */
    @Nullable
    LocalDate day() {
        return day;
    }

    boolean next() throws UnreadableWorkbookException {
        return row.next();
    }

    int rowNumber() {
        return row.rowNumber();
    }

    String text(String heading) {
        Integer column = columns.get(heading);
        return column == null || column >= row.width() ? "" : row.text(column).strip();
    }

    /** The program's word for what a cell says. */
    String meaning(String heading) {
        return words.meaning(text(heading));
    }

    /** What follows a word of the program and a colon; null if the text does not begin so. */
    @Nullable
    String after(String meaning, String text) {
        int colon = text.indexOf(':');
        return colon > 0 && words.meaning(text.substring(0, colon)).equals(meaning)
                ? text.substring(colon + 1).strip()
                : null;
    }

    /** The workbook's word for one of the program, to quote in messages. */
    String said(String meaning) {
        return "\"" + words.said(meaning) + "\"";
    }

    /**
     * What is wrong with a cell of the current row.
     *
     * @param lines the lines that stay undecided because of it; empty if unknown
     */
    void fault(String heading, Message message, List<ReviewLines.Line> lines) {
        faultAt(columns.getOrDefault(heading, 0), message, true, lines);
    }

    private void faultAt(int column, Message message, boolean holds, List<ReviewLines.Line> lines) {
        Finding finding = new Finding(
                FindingCode.REVIEW,
                null,
                new Source(file, sheet, row.rowNumber()),
                CellAddress.of(row.rowNumber(), column),
                message);
        faults.add(new ReviewFault(finding, holds, lines));
    }

    @Override
    public void close() throws UnreadableWorkbookException {
        row.close();
    }
}
