package dev.apportion.sheet.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes UTF-16 and UTF-32 without a byte-order mark by where their zero bytes are, which Western text has many of.
 */
public final class WideText {

    private static final int FEWEST_BYTES = 8;

    private WideText() {}

    /** The charset of a text that begins so; null if its characters are single bytes, or it is no text. */
    public static @Nullable Charset charset(byte[] start) {
        int fours = start.length / 4;
        if (start.length < FEWEST_BYTES) {
            return null;
        }
        int[] zeros = new int[4];
        for (int index = 0; index < fours * 4; index++) {
            zeros[index % 4] += start[index] == 0 ? 1 : 0;
        }
        Charset charset = charset(zeros, fours);
        return charset != null && isText(new String(start, 0, fours * 4, charset)) ? charset : null;
    }

    private static @Nullable Charset charset(int[] zeros, int fours) {
        if (zeros[2] == fours && zeros[3] == fours) {
            return Charset.forName("UTF-32LE");
        }
        if (zeros[0] == fours && zeros[1] == fours) {
            return Charset.forName("UTF-32BE");
        }
        boolean first = zeros[0] + zeros[2] > fours;
        boolean second = zeros[1] + zeros[3] > fours;
        if (first == second) {
            return null;
        }
        return second ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** The last character may be cut in two. */
    private static boolean isText(String text) {
        return text.substring(0, text.length() - 1)
                .chars()
                .noneMatch(c -> c == '\uFFFD' || (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f'));
    }
}
