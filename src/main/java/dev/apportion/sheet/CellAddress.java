package dev.apportion.sheet;

/** Cell addresses in A1 notation. */
public final class CellAddress {

    private CellAddress() {}

    /** The address of a cell, such as {@code F17}. Row from 1, column from 0. */
    public static String of(int row, int column) {
        return columnName(column) + row;
    }

    /** The letters of a column, such as {@code F} for 5. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }
}
