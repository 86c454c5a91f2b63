package dev.apportion.sheet.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells UTF-16 and UTF-32 without a byte-order mark by where their bytes are 0. */
final class WideText {

    private WideText() {}

    /** The charset of a text that begins so; null if its characters are single bytes, or none of these. */
    static @Nullable Charset charset(byte[] start) {
        int fours = start.length / 4;
        int[] zeros = new int[4];
        for (int index = 0; index < fours * 4; index++) {
            zeros[index % 4] += start[index] == 0 ? 1 : 0;
        }
        if (fours == 0 || zeros[0] + zeros[1] + zeros[2] + zeros[3] == 0) {
            return null;
        }
        if (zeros[3] == fours && zeros[2] == fours) {
            return Charset.forName("UTF-32LE");
        }
        if (zeros[0] == fours && zeros[1] == fours) {
            return Charset.forName("UTF-32BE");
        }
        // Most characters of a table are ASCII: delimiters, digits, spaces.
        boolean evens = 2 * (zeros[0] + zeros[2]) > fours;
        boolean odds = 2 * (zeros[1] + zeros[3]) > fours;
        if (evens == odds) {
            return null;
        }
        return odds ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
}
