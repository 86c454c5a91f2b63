package dev.apportion.intake.table;

import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a sheet, read as far as somebody looks and at most {@value #MOST}. */
public final class SheetSample implements Closeable {

    /** Enough to know what columns hold. */
    public static final int MOST = 300;

    private final Sheet whole;
    private final RowCursor cursor;
    private final HeaderMatcher matcher;
    private final List<SampleRow> rows = new ArrayList<>();
    private final List<List<String>> headings = new ArrayList<>();
    private boolean ended;

    public SheetSample(Sheet sheet, HeaderMatcher matcher) throws UnreadableWorkbookException {
        this.whole = sheet;
        this.matcher = matcher;
        this.cursor = sheet.rows();
    }

    public String sheet() {
        return whole.name();
    }

    /** Whether the sheet has a stored row of that index, from 0, that is part of the sample. */
    public boolean has(int index) throws UnreadableWorkbookException {
        while (!ended && rows.size() <= index) {
            ended = rows.size() >= MOST || !cursor.next();
            if (!ended) {
                rows.add(SampleRow.of(cursor));
                headings.add(matcher.texts(cursor));
            }
        }
        return index < rows.size();
    }

    /** All rows of the sheet from its first, beyond the sample too; to be closed. */
    public RowCursor all() throws UnreadableWorkbookException {
        return whole.rows();
    }

    /** A row that the sample {@link #has}. */
    public SampleRow row(int index) {
        return rows.get(index);
    }

    /** The texts of a row that may be headings. */
    public List<String> headings(int index) {
        return headings.get(index);
    }

    /** What may be the upper half of headings in that row: the texts of the row above, and its years if it has no other numbers. */
    public List<String> above(int header) {
        if (header <= 0) {
            return List.of();
        }
        List<SampleRow.Cell> cells = rows.get(header - 1).cells();
        boolean years = cells.stream()
                .allMatch(cell -> cell.type() == CellType.BLANK || cell.type() == CellType.TEXT || cell.isYear());
        return years ? cells.stream().map(SampleRow.Cell::textOrNumber).toList() : headings.get(header - 1);
    }

    @Override
    public void close() {
        cursor.close();
    }
}
