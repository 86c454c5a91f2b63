package dev.apportion.intake.value;

import dev.apportion.policy.Layout.DayOrder;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days, months, weeks and quarters written as text: ISO 8601, in figures with day or month first, or with the month's name.
 * Years of two digits are those from 1980 to 2079.
 */
public final class TextDates {

    private static final int FIRST_YEAR = 1980;

    /** {@code 1/26} is not taken for a month where nobody expects one. */
    private static final int FEWEST_OF_A_MONTH = 6;

    /** Fractions of a second, of which some programs write 17 digits; no day depends on them. */
    private static final Pattern FRACTION = Pattern.compile("(:[0-9]{2})\\.[0-9]+");

    private static final List<DateTimeFormatter> ISO_DAYS = List.of(
            formatter("uuuu-M-d['T'H:mm[:ss][.SSS]['Z']][' 'H:mm[:ss][.SSS]]"),
            formatter("uuuu/M/d"),
            formatter("uuuu.M.d['.']"),
            formatter("uuuu'年'M'月'd'日'"),
            formatter("uuuuMMdd"));
    private static final List<DateTimeFormatter> MONTHS = List.of(
            formatter("uuuu-M"), formatter("uuuu/M"), formatter("M/uuuu"), formatter("M.uuuu"), formatter("uuuuMM"));

    private static final String YEAR = "([0-9]{4}|'?[0-9]{2})";
    private static final Pattern FIGURES =
            Pattern.compile("([0-9]{1,2})([./-])([0-9]{1,2})\\2" + YEAR + "(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?");
    private static final Pattern DAY_AND_NAME = Pattern.compile(
            "(?:\\p{L}+\\.?,? )?([0-9]{1,2})(?:st|nd|rd|th|er)?\\.?[ -]?(\\p{L}+)\\.?[ ,-]{1,2}" + YEAR);
    private static final Pattern NAME_AND_DAY =
            Pattern.compile("(\\p{L}+)\\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:, ?| )([0-9]{4}|'?[0-9]{2})");
    private static final Pattern NAME = Pattern.compile("(\\p{L}+)\\.?[ ./-]{0,2}" + YEAR);
    private static final Pattern QUARTER =
            Pattern.compile("(?i)(?:" + YEAR + "[ /-]?)?(?:Q|T)([1-4])(?:[ ./-]?" + YEAR + ")?");
    private static final Pattern WEEK = Pattern.compile(
            "(?i)(?:" + YEAR + "[ /-]?)?(?:KW|CW|W|WK|Week|Woche|Semaine) ?([0-9]{1,2})(?:[ ./-]" + YEAR + ")?");

    private static final Pattern YEARS = Pattern.compile("(?<![0-9])(20[0-9]{2})(?:[/-]([0-9]{2})(?![0-9]))?");

    private static final Pattern YEAR_BEHIND = Pattern.compile("(\\p{L}{3,})\\.?[ .'\u2019/-]{1,2}([0-9]{2})(?![0-9])");

    /** Fiscal years of two calendar years begin between April and October; July parts them in headings of months. */
    private static final int FISCAL_HALF = 7;

    private static final Pattern WORDS = Pattern.compile("\\P{L}+");

    private final DayOrder usual;

    /** A month has few days and a file many lines. */
    private final Map<String, Days> days = new HashMap<>();

    private final Map<String, Optional<YearMonth>> months = new HashMap<>();

    /** A time longer than a month or shorter, from its first day to its last. */
    public record Span(LocalDate first, LocalDate last) {}

    /** The day that a text is with day or month first, null where it is none. */
    record Days(@Nullable LocalDate dayFirst, @Nullable LocalDate monthFirst) {

        @Nullable
        LocalDate in(DayOrder order) {
            return order == DayOrder.DAY_FIRST ? dayFirst : monthFirst;
        }
    }

    /** With day and month in the order of a locale where nobody says another. */
    public TextDates(Locale locale) {
        usual = DayOrder.of(locale);
    }

    /** The day in the locale's order, null if the text is none. */
    @Nullable
    public LocalDate date(String text) {
        return date(text, usual);
    }

    /** The day, null if the text is none in that order. */
    @Nullable
    public LocalDate date(String text, DayOrder order) {
        return days(text).in(order);
    }

    Days days(String text) {
        Days known = days.get(text);
        if (known == null) {
            String plain = OtherDigits.plain(text);
            known = new Days(findDate(plain, DayOrder.DAY_FIRST), findDate(plain, DayOrder.MONTH_FIRST));
            days.put(text, known);
        }
        return known;
    }

    /** Whether the text is a day in any order. */
    public boolean isDay(String text) {
        Days found = days(text);
        return found.dayFirst() != null || found.monthFirst() != null;
    }

    /** The month, also that of a day; null if the text is neither. */
    @Nullable
    public YearMonth month(String text) {
        return months.computeIfAbsent(text, unknown -> Optional.ofNullable(findMonth(OtherDigits.plain(unknown))))
                .orElse(null);
    }

    /**
     * The month that a heading names; null if it names none.
     *
     * @param otherwise the year where it names none
     */
    public @Nullable YearMonth monthInHeading(String text, int otherwise) {
        YearMonth whole = text.length() < FEWEST_OF_A_MONTH ? null : month(text);
        return whole == null ? monthAmongWords(text, otherwise) : whole;
    }

    /** The month in "M04 Oct Actual 2019/20"; null if there is none or more than one. */
    private static @Nullable YearMonth monthAmongWords(String text, int otherwise) {
        List<Month> named = WORDS.splitAsStream(text)
                .filter(word -> word.length() > 2)
                .map(MonthNames::parse)
                .filter(Objects::nonNull)
                .toList();
        if (named.size() != 1) {
            return null;
        }
        Matcher year = YEARS.matcher(text);
        if (!year.find()) {
            Matcher behind = YEAR_BEHIND.matcher(text);
            boolean written = behind.find() && named.get(0) == MonthNames.parse(behind.group(1));
            return YearMonth.of(written ? year(behind.group(2)) : otherwise, named.get(0));
        }
        // Of a fiscal year such as 2019/20 the second half is in the second year.
        boolean second = year.group(2) != null && named.get(0).getValue() < FISCAL_HALF;
        return YearMonth.of(Integer.parseInt(year.group(1)) + (second ? 1 : 0), named.get(0));
    }

    /**
     * The quarter of a calendar year or the ISO week that a text is, null if it is neither.
     *
     * @param otherwise the year where the text has none
     */
    public @Nullable Span span(String text, int otherwise) {
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            YearMonth first = YearMonth.of(year(quarter, otherwise), 3 * Integer.parseInt(quarter.group(2)) - 2);
            return new Span(first.atDay(1), first.plusMonths(2).atEndOfMonth());
        }
        Matcher week = WEEK.matcher(text);
        if (!week.matches()) {
            return null;
        }
        try {
            LocalDate monday = LocalDate.of(year(week, otherwise), 1, 4)
                    .with(DayOfWeek.MONDAY)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)));
            return new Span(monday, monday.plusDays(6));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int year(Matcher span, int otherwise) {
        String written = span.group(1) == null ? span.group(3) : span.group(1);
        return written == null ? otherwise : year(written);
    }

    private static @Nullable LocalDate findDate(String text, DayOrder order) {
        LocalDate iso = first(ISO_DAYS, withoutFraction(text), LocalDate::from);
        if (iso != null) {
            return iso;
        }
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches()) {
            // Points stand behind ordinals, so the day is first whoever writes.
            boolean dayFirst = order == DayOrder.DAY_FIRST || figures.group(2).equals(".");
            int one = Integer.parseInt(figures.group(1));
            int other = Integer.parseInt(figures.group(3));
            return day(year(figures.group(4)), dayFirst ? other : one, dayFirst ? one : other);
        }
        Matcher dayAndName = DAY_AND_NAME.matcher(text);
        if (dayAndName.matches()) {
            return day(dayAndName.group(3), dayAndName.group(2), dayAndName.group(1));
        }
        Matcher nameAndDay = NAME_AND_DAY.matcher(text);
        return nameAndDay.matches() ? day(nameAndDay.group(3), nameAndDay.group(1), nameAndDay.group(2)) : null;
    }

    private static @Nullable LocalDate day(String year, String name, String day) {
        Month month = MonthNames.parse(name);
        return month == null ? null : day(year(year), month.getValue(), Integer.parseInt(day));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        return month < 1
                        || month > 12
                        || day < 1
                        || day > YearMonth.of(year, month).lengthOfMonth()
                ? null
                : LocalDate.of(year, month, day);
    }

    private @Nullable YearMonth findMonth(String text) {
        YearMonth month = first(MONTHS, text, YearMonth::from);
        if (month != null) {
            return month;
        }
        Matcher name = NAME.matcher(text);
        Month named = name.matches() ? MonthNames.parse(name.group(1)) : null;
        if (named != null) {
            return Year.of(year(name.group(2))).atMonth(named);
        }
        LocalDate date = date(text);
        return date == null ? null : YearMonth.from(date);
    }

    private static int year(String written) {
        int year = Integer.parseInt(written.startsWith("'") ? written.substring(1) : written);
        return written.length() == 4 ? year : year + (year >= FIRST_YEAR % 100 ? 1900 : 2000);
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

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
