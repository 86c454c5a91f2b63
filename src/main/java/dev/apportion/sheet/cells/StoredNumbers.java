package dev.apportion.sheet.cells;

import java.math.BigDecimal;

/** Stored numbers in ASCII bytes. */
final class StoredNumbers {

    /** Excel's own numbers end at 1E308; a larger exponent would only blow up the plain notation. */
    private static final int LARGEST_EXPONENT = 400;

    private StoredNumbers() {}

    /** Whether the bytes are one decimal number, perhaps with an exponent. */
    static boolean isNumber(byte[] bytes, int from, int to) {
        int i = from;
        if (i < to && (bytes[i] == '-' || bytes[i] == '+')) {
            i++;
        }
        int digits = 0;
        for (; i < to && isDigit(bytes[i]); i++) {
            digits++;
        }
        if (i < to && bytes[i] == '.') {
            for (i++; i < to && isDigit(bytes[i]); i++) {
                digits++;
            }
        }
        if (digits == 0 || digits > 2 * LARGEST_EXPONENT) {
            return false;
        }
        return i == to || ((bytes[i] == 'E' || bytes[i] == 'e') && isExponent(bytes, i + 1, to));
    }

    private static boolean isExponent(byte[] bytes, int from, int to) {
        int i = from < to && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
        int exponent = 0;
        int first = i;
        for (; i < to && isDigit(bytes[i]) && exponent <= LARGEST_EXPONENT; i++) {
            exponent = exponent * 10 + bytes[i] - '0';
        }
        return i == to && i > first && exponent <= LARGEST_EXPONENT;
    }

    /** The value of one to six digits, perhaps with zeros after a point, as days are stored; -1 for anything else. */
    static int shortWhole(byte[] bytes, int from, int to) {
        int value = 0;
        int i = from;
        for (; i < to && isDigit(bytes[i]); i++) {
            if (i - from == 6) {
                return -1;
            }
            value = value * 10 + bytes[i] - '0';
        }
        if (i == from) {
            return -1;
        }
        if (i < to && bytes[i] == '.') {
            do {
                i++;
            } while (i < to && bytes[i] == '0');
        }
        return i == to ? value : -1;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** The exact decimal of bytes that {@link #isNumber} accepts. */
    static BigDecimal decimal(byte[] bytes, int from, int to) {
        boolean negative = bytes[from] == '-';
        long unscaled = 0;
        int scale = 0;
        boolean point = false;
        if (to - from <= 18) {
            int i = negative || bytes[from] == '+' ? from + 1 : from;
            for (; i < to; i++) {
                byte b = bytes[i];
                if (b == '.') {
                    point = true;
                } else if (isDigit(b)) {
                    unscaled = unscaled * 10 + b - '0';
                    scale += point ? 1 : 0;
                } else {
                    break;
                }
            }
            if (i == to) {
                return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
            }
        }
        char[] chars = new char[to - from];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) bytes[from + i];
        }
        return new BigDecimal(chars);
    }

    /** The shortest text of a double, without a trailing {@code .0}. */
    static String text(double value) {
        long whole = (long) value;
        if (whole == value && Math.abs(whole) < 1L << 53) {
            return Long.toString(whole);
        }
        return Double.toString(value);
    }
}
