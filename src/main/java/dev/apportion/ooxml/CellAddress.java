package dev.apportion.ooxml;

/** Cell addresses in A1 notation; rows from 1, columns from 0. */
public final class CellAddress {

    public static final int MAX_ROW = 1_048_576;
    public static final int MAX_COLUMN = 16_383;

    private CellAddress() {}

    /** The letters of a column, such as {@code F} for 5. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /** The column of an address or of letters; dollar signs don't matter. */
    public static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = Character.toUpperCase(address.charAt(i));
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            }
        }
        return column - 1;
    }

    /** The row of an address or of digits. */
    public static int row(String address) {
        int row = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= '0' && c <= '9') {
                row = row * 10 + (c - '0');
            }
        }
        return row;
    }

    /** The address of a cell, such as {@code F17}. */
    public static String of(int row, int column) {
        return columnName(column) + row;
    }
}
