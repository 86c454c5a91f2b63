package dev.apportion.policy.condition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * A point on a scale; two of them make a range.
 *
 * @param value the number; the day since 1970; the month since year 0
 * @param written as in the policy
 */
record Point(Scale scale, BigDecimal value, String written) implements Comparable<Point> {

    /** What can be put in order. */
    enum Scale {
        NUMBER,
        DATE,
        MONTH
    }

    /**
     * A number such as {@code -12.5}, a date such as {@code 2026-10-01} or a month such as {@code 2026-10}; else null.
     */
    static @Nullable Point parse(String text) {
        for (Scale scale : Scale.values()) {
            Point point = parse(text, scale);
            if (point != null) {
                return point;
            }
        }
        return null;
    }

    /** The text on one scale, null if it isn't on it. */
    static @Nullable Point parse(String text, Scale scale) {
        if (text.isEmpty() || !mayBeOn(scale, text)) {
            return null;
        }
        try {
            return switch (scale) {
                case NUMBER -> new Point(scale, new BigDecimal(text), text);
                case DATE -> of(LocalDate.parse(text), scale);
                case MONTH -> new Point(scale, months(YearMonth.parse(text)), text);
            };
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    /** A date on the scale of dates or months; null on that of numbers. */
    static @Nullable Point of(LocalDate date, Scale scale) {
        return switch (scale) {
            case NUMBER -> null;
            case DATE -> new Point(scale, BigDecimal.valueOf(date.toEpochDay()), date.toString());
            case MONTH ->
                new Point(
                        scale,
                        months(YearMonth.from(date)),
                        YearMonth.from(date).toString());
        };
    }

    @Override
    public int compareTo(Point other) {
        return value.compareTo(other.value);
    }

    private static BigDecimal months(YearMonth month) {
        return BigDecimal.valueOf(month.getLong(ChronoField.PROLEPTIC_MONTH));
    }

    /** Spares the many texts that can't be points the cost of an exception. */
    private static boolean mayBeOn(Scale scale, String text) {
        if (scale == Scale.DATE || scale == Scale.MONTH) {
            int length = scale == Scale.DATE ? 10 : 7;
            return text.length() == length && text.charAt(4) == '-' && Character.isDigit(text.charAt(0));
        }
        for (int i = text.charAt(0) == '-' ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        return true;
    }
}
