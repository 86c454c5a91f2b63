package dev.apportion.template.formula.place;

/** Cells of one sheet, both ends included; rows from 1, columns from 0. */
public record Rectangle(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** Reads {@code B2} or {@code B2:D9}. */
    public static Rectangle of(String reference) {
        int colon = reference.indexOf(':');
        String first = colon < 0 ? reference : reference.substring(0, colon);
        String last = colon < 0 ? reference : reference.substring(colon + 1);
        int firstColumn = A1.column(first);
        int lastColumn = A1.column(last);
        int firstRow = A1.row(first);
        int lastRow = A1.row(last);
        return new Rectangle(
                Math.max(1, firstRow),
                Math.max(0, firstColumn),
                lastRow == 0 ? A1.MAX_ROW : lastRow,
                lastColumn < 0 ? A1.MAX_COLUMN : lastColumn);
    }

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    public boolean sharesRows(Rectangle other) {
        return firstRow <= other.lastRow && other.firstRow <= lastRow;
    }

    @Override
    public String toString() {
        String first = A1.of(firstRow, firstColumn);
        String last = A1.of(lastRow, lastColumn);
        return first.equals(last) ? first : first + ":" + last;
    }
}
