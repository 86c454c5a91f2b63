package dev.apportion.ooxml;

/** A rectangle of cells; rows from 1 as Excel shows them, columns from 0, both ends included. */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** Reads {@code B2} or {@code B2:D9}. */
    public static CellRange of(String reference) {
        int colon = reference.indexOf(':');
        String first = colon < 0 ? reference : reference.substring(0, colon);
        String last = colon < 0 ? reference : reference.substring(colon + 1);
        int firstColumn = CellAddress.column(first);
        int lastColumn = CellAddress.column(last);
        int firstRow = CellAddress.row(first);
        int lastRow = CellAddress.row(last);
        return new CellRange(
                Math.max(1, firstRow),
                Math.max(0, firstColumn),
                lastRow == 0 ? CellAddress.MAX_ROW : lastRow,
                lastColumn < 0 ? CellAddress.MAX_COLUMN : lastColumn);
    }

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    @Override
    public String toString() {
        String first = CellAddress.of(firstRow, firstColumn);
        String last = CellAddress.of(lastRow, lastColumn);
        return first.equals(last) ? first : first + ":" + last;
    }
}
