package dev.apportion.ooxml;

import java.nio.charset.StandardCharsets;

/** Resolves {@code _x000D_} escapes, by which texts hold characters that XML can't. */
public final class Escapes {

    private static final int SIZE = 7;

    private Escapes() {}

    /** Resolves in place; returns the new end. */
    public static int resolve(byte[] bytes, int from, int to) {
        int i = from;
        while (i + SIZE <= to && value(bytes, i) < 0) {
            i++;
        }
        if (i + SIZE > to) {
            return to;
        }
        int out = i;
        while (i < to) {
            int value = i + SIZE <= to ? value(bytes, i) : -1;
            if (value < 0) {
                bytes[out++] = bytes[i++];
                continue;
            }
            i += SIZE;
            String character = String.valueOf((char) value);
            int low = i + SIZE <= to ? value(bytes, i) : -1;
            if (Character.isHighSurrogate((char) value) && low >= 0 && Character.isLowSurrogate((char) low)) {
                character += (char) low;
                i += SIZE;
            }
            byte[] utf8 = character.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(utf8, 0, bytes, out, utf8.length);
            out += utf8.length;
        }
        return out;
    }

    private static int value(byte[] bytes, int at) {
        if (bytes[at] != '_' || bytes[at + 1] != 'x' || bytes[at + 6] != '_') {
            return -1;
        }
        int value = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }
}
