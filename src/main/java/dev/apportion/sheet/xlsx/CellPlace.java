package dev.apportion.sheet.xlsx;

import org.jspecify.annotations.Nullable;

/** A cell reference such as {@code B7}: row from 1, column from 0. */
record CellPlace(int row, int column) {

    static @Nullable CellPlace parse(String text) {
        byte[] bytes = text.replace("$", "").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        int column = column(bytes, 0, bytes.length);
        int row = row(bytes, 0, bytes.length);
        return column < 0 || row <= 0 ? null : new CellPlace(row, column);
    }

    /** The column of a reference, -1 if it doesn't start with one to five letters. */
    static int column(byte[] bytes, int from, int to) {
        int column = 0;
        int i = from;
        while (i < to && i - from < 5) {
            int letter = (bytes[i] | 0x20) - 'a';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
            i++;
        }
        return column - 1;
    }

    /** The row of a reference, 0 if it doesn't end with up to nine digits. */
    static int row(byte[] bytes, int from, int to) {
        int row = 0;
        int i = from;
        while (i < to && (bytes[i] | 0x20) >= 'a') {
            i++;
        }
        if (to - i > 9) {
            return 0;
        }
        for (; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            row = row * 10 + digit;
        }
        return row;
    }
}
