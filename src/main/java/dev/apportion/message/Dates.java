package dev.apportion.message;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Days and months as people write them in a language. Immutable. */
public final class Dates {

    private static final String MONTH = "LLLL uuuu";

    private final DateTimeFormatter inSentences;
    private final DateTimeFormatter full;
    private final DateTimeFormatter months;

    public Dates(Locale language) {
        this.inSentences = switch (language.getLanguage()) {
            case "en" -> DateTimeFormatter.ofPattern("d MMM uuuu", language);
            case "fr" -> french(" MMM uuuu", language);
            default -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
        };
        this.full = language.getLanguage().equals("fr")
                ? french(" MMMM uuuu", language)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        this.months = DateTimeFormatter.ofPattern(MONTH, language);
    }

    /** Such as 3 Mar 2026, 03.03.2026 or 1er oct. 2026. */
    public String inSentence(LocalDate day) {
        return inSentences.format(day);
    }

    /** Such as March 3, 2026, 3. März 2026 or 1er octobre 2026. */
    public String inFull(LocalDate day) {
        return full.format(day);
    }

    /** Such as October 2026, Oktober 2026 or octobre 2026. */
    public String month(YearMonth month) {
        return months.format(month);
    }

    /** The first day of a month is an ordinal, the others are not. */
    private static DateTimeFormatter french(String monthAndYear, Locale language) {
        Map<Long, String> days = LongStream.rangeClosed(1, 31)
                .boxed()
                .collect(Collectors.toMap(day -> day, day -> day == 1 ? "1er" : day.toString()));
        return new DateTimeFormatterBuilder()
                .appendText(ChronoField.DAY_OF_MONTH, days)
                .appendPattern(monthAndYear)
                .toFormatter(language);
    }
}
