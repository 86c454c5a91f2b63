package dev.apportion.access;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What every file system takes as a name, or a part of one, and what people see of it. */
public final class FileName {

    /** Controls, marks that turn the direction of writing or are not seen, unpaired surrogates, unassigned characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** Windows drops these. */
    private static final Pattern TRAILING = Pattern.compile("[.\\s\\p{Z}]+$");

    /** Devices of Windows, whatever comes after a dot. */
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])\\s*(\\..*)?");

    private FileName() {}

    /** The text without what is not seen; equal texts have the same bytes then, however their accents were written. */
    public static String visible(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }

    /** Without dots and spaces at its end. */
    public static String trimmed(CharSequence name) {
        return TRAILING.matcher(name).replaceFirst("");
    }

    public static boolean isReserved(String name) {
        return RESERVED.matcher(name).matches();
    }

    /** As much of its beginning as fits into so many bytes of UTF-8, of which file systems take 255. */
    public static String cut(String name, int bytes) {
        StringBuilder kept = new StringBuilder();
        int room = bytes;
        for (int character : name.codePoints().toArray()) {
            room -= Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(character);
        }
        return trimmed(kept);
    }
}
