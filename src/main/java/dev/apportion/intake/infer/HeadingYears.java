package dev.apportion.intake.infer;

import dev.apportion.cost.Period;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years in headings, and which of them is the run's: FY27 and 2026/27 are fiscal years where Settings has one that begins elsewhere. */
final class HeadingYears {

    private static final Pattern YEAR = Pattern.compile(
            "(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])(\\s?[-/\u2013]\\s?(?:20)?[0-9]{2}(?![0-9]))?|\\bFY ?([0-9]{2})\\b");
    private static final Pattern FISCAL = Pattern.compile("(?i)(?<!\\p{L})FY(?!\\p{L})");

    private final int calendar;
    private final int fiscal;
    private final boolean isFiscal;

    /**
     * As seen from a run.
     *
     * @param start of the fiscal year; one that begins in January is the calendar's
     */
    HeadingYears(Period period, Month start) {
        calendar = period.month().getYear();
        isFiscal = start != Month.JANUARY;
        fiscal = period.month().getMonth().compareTo(start) < 0 ? calendar - 1 : calendar;
    }

    /** The year in a heading, the first of two; 0 if there is none. */
    static int of(String heading) {
        Matcher year = YEAR.matcher(heading);
        if (!year.find()) {
            return 0;
        }
        return year.group(1) != null ? Integer.parseInt(year.group(1)) : 2000 + Integer.parseInt(year.group(3));
    }

    /** Whether a heading has the year of the run. A fiscal year is called after the one that it ends in, or after both. */
    boolean isRuns(String heading) {
        int year = of(heading);
        Matcher two = YEAR.matcher(heading);
        if (!isFiscal || year == 0 || !two.find()) {
            return year == calendar;
        }
        if (two.group(2) != null) {
            return year == fiscal;
        }
        return FISCAL.matcher(heading).find() ? year == fiscal + 1 : year == calendar;
    }

    /** How many years a heading is away from the run. */
    int away(String heading) {
        return Math.abs(calendar - of(heading));
    }
}
