package dev.apportion.sheet.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO-8601 dates, times and both, as date cells store them. */
public final class IsoDates {

    /** What is finer than a nanosecond. */
    private static final Pattern FINER = Pattern.compile("(\\.[0-9]{9})[0-9]+");

    private IsoDates() {}

    /** The date and time as written, any zone dropped; a time alone lies on 1899-12-31; null if it is neither. */
    public static @Nullable LocalDateTime parse(String text) {
        String bare = FINER.matcher(text.strip()).replaceFirst("$1");
        int t = bare.indexOf('T');
        if (t >= 0) {
            for (int i = t; i < bare.length(); i++) {
                if ("Z+-".indexOf(bare.charAt(i)) >= 0) {
                    bare = bare.substring(0, i);
                }
            }
        }
        try {
            if (t > 0) {
                return LocalDateTime.parse(bare);
            }
            return bare.indexOf(':') > 0
                    ? LocalTime.parse(bare).atDate(LocalDate.of(1899, 12, 31))
                    : LocalDate.parse(bare).atStartOfDay();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
