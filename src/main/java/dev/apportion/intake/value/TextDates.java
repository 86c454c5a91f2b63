package dev.apportion.intake.value;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and months written as text: ISO 8601, or as the locale in Settings writes them. Two-digit years are refused.
 */
public final class TextDates {

    /** Expensive to make, and needed for each sheet. */
    private static final Map<Locale, Formats> FORMATS = new ConcurrentHashMap<>();

    /** Fractions of a second, of which some programs write 17 digits; no day depends on them. */
    private static final Pattern FRACTION = Pattern.compile("(:[0-9]{2})\\.[0-9]+");

    private final Formats formats;

    /** A month has few days and a file many lines. */
    private final Map<String, Optional<LocalDate>> known = new HashMap<>();

    private final Map<String, Optional<YearMonth>> knownMonths = new HashMap<>();

    private record Formats(List<DateTimeFormatter> dates, List<DateTimeFormatter> months) {}

    public TextDates(Locale locale) {
        formats = FORMATS.computeIfAbsent(locale, TextDates::formats);
    }

    private static Formats formats(Locale locale) {
        List<DateTimeFormatter> dates = new ArrayList<>();
        List<DateTimeFormatter> months = new ArrayList<>();
        boolean monthFirst = locale.getCountry().equals("US");
        dates.add(formatter("uuuu-M-d['T'H:mm[:ss][.SSS]['Z']][' 'H:mm[:ss][.SSS]]", Locale.ROOT));
        dates.add(formatter("uuuu/M/d", Locale.ROOT));
        dates.add(formatter("uuuuMMdd", Locale.ROOT));
        dates.add(formatter("d.M.uuuu[' 'H:mm[:ss]]", Locale.ROOT));
        dates.add(formatter((monthFirst ? "M/d/uuuu" : "d/M/uuuu") + "[' 'H:mm[:ss]]", Locale.ROOT));
        dates.add(formatter(monthFirst ? "M-d-uuuu" : "d-M-uuuu", Locale.ROOT));
        months.add(formatter("uuuu-M", Locale.ROOT));
        months.add(formatter("uuuu/M", Locale.ROOT));
        months.add(formatter("M/uuuu", Locale.ROOT));
        months.add(formatter("M.uuuu", Locale.ROOT));
        months.add(formatter("uuuuMM", Locale.ROOT));
        for (Locale words : List.of(locale, Locale.ENGLISH)) {
            for (String month : List.of("MMM", "MMMM")) {
                dates.add(formatter("d[.] " + month + " uuuu", words));
                dates.add(formatter("d-" + month + "-uuuu", words));
                dates.add(formatter(month + " d, uuuu", words));
                months.add(formatter(month + " uuuu", words));
                months.add(formatter(month + "-uuuu", words));
            }
        }
        return new Formats(List.copyOf(dates), List.copyOf(months));
    }

    /** The day, null if the text is none. */
    @Nullable
    public LocalDate date(String text) {
        return known.computeIfAbsent(
                        text,
                        unknown ->
                                Optional.ofNullable(first(formats.dates(), withoutFraction(unknown), LocalDate::from)))
                .orElse(null);
    }

    /** The month, also that of a day; null if the text is neither. */
    @Nullable
    public YearMonth month(String text) {
        return knownMonths
                .computeIfAbsent(text, unknown -> Optional.ofNullable(findMonth(unknown)))
                .orElse(null);
    }

    private @Nullable YearMonth findMonth(String text) {
        YearMonth month = first(formats.months(), text, YearMonth::from);
        if (month != null) {
            return month;
        }
        LocalDate date = date(text);
        return date == null ? null : YearMonth.from(date);
    }

    private static String withoutFraction(String text) {
        return text.indexOf(':') < 0 ? text : FRACTION.matcher(text).replaceFirst("$1");
    }

    private static <T> @Nullable T first(List<DateTimeFormatter> formats, String text, TemporalQuery<T> query) {
        for (DateTimeFormatter format : formats) {
            ParsePosition position = new ParsePosition(0);
            // Cheaper than an exception for each format that doesn't fit.
            if (format.parseUnresolved(text, position) != null && position.getIndex() == text.length()) {
                try {
                    return format.parse(text, query);
                } catch (DateTimeException e) {
                    // The 31st of February looks like a date and is none.
                    return null;
                }
            }
        }
        return null;
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
