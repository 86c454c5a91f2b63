package dev.apportion.intake.value;

import dev.apportion.cost.Period;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Months that are written as numbers: periods of a fiscal year, such as {@code P07}, {@code 007.2026} or {@code FY27 P4}, and months
 * of a calendar year, such as {@code M07} or {@code 2026-M07}. A fiscal year is called after the year that it ends in.
 */
public final class FiscalPeriods {

    private static final String FISCAL_YEAR = "(?:FY|GJ|EX) ?(?:20)?[0-9]{2}(?:[/-](?:20)?[0-9]{2})?";
    private static final String GAP = "[ ./_-]{0,3}";
    private static final Pattern WRITTEN = Pattern.compile("(?i)(?:(" + FISCAL_YEAR
            + "|20[0-9]{2}(?:[/-][0-9]{2}(?=[ ._]))?)" + GAP + ")?"
            + "(P|PER|PD|M|PERIODE?|P\u00E9RIODE|PER[I\u00CD]ODO|BUCHUNGSPERIODE|MONTH|MONAT|MOIS|MES|MESE|MAAND)?[ .:]{0,2}"
            + "(0?[0-9]{1,2})(?:" + GAP + "(" + FISCAL_YEAR + "|20[0-9]{2}))?");
    private static final Pattern QUARTER = Pattern.compile("(?i)(?:(" + FISCAL_YEAR
            + "|20[0-9]{2})[ /_-]?)?[QT]([1-4])(?:[ /_-]?(" + FISCAL_YEAR + "|(?:20|')?[0-9]{2}))?");

    private static final int MONTHS = 12;

    /** Ledgers have up to four more, for what is posted when the year is over. */
    private static final int LAST = 16;

    private final Month start;
    private final Period run;

    /**
     * A month.
     *
     * @param fiscal whether its number counts from the beginning of the fiscal year
     * @param ofYear whether the text has a year
     * @param plain whether it is a number and perhaps a year, which may be a month too
     */
    public record Read(YearMonth month, int number, boolean fiscal, boolean ofYear, boolean plain) {}

    /**
     * As seen from a run.
     *
     * @param start of the fiscal year
     */
    public FiscalPeriods(Period run, Month start) {
        this.run = run;
        this.start = start;
    }

    /** Whether the fiscal year is another than the calendar's, so that a number may mean two months. */
    public boolean isOwn() {
        return start != Month.JANUARY;
    }

    public Month start() {
        return start;
    }

    /**
     * The month that a text is, null if it is none.
     *
     * @param year beside it, which counts where the text has none; null if there is none either
     * @param fiscal whether a number without a word before it is one of a fiscal year
     */
    public @Nullable Read month(String text, @Nullable Integer year, boolean fiscal) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (text.length() > 24 || !written.matches()) {
            return null;
        }
        String word = written.group(2) == null ? "" : written.group(2).toUpperCase(Locale.ROOT);
        int number = Integer.parseInt(written.group(3));
        boolean plain = word.isEmpty()
                && written.group(3).length() < 3
                && !text.toUpperCase(Locale.ROOT).contains("FY");
        boolean ofFiscal = plain ? fiscal : word.isEmpty() || word.startsWith("P") || word.startsWith("B");
        if (number < 1 || number > (ofFiscal ? LAST : MONTHS)) {
            return null;
        }
        String said = written.group(1) == null ? written.group(4) : written.group(1);
        Integer named = said == null ? year : lastYear(said);
        YearMonth month = ofFiscal
                ? first(named == null ? fiscalYear() : named).plusMonths(Math.min(number, MONTHS) - 1L)
                : YearMonth.of(named == null ? run.month().getYear() : named, number);
        return new Read(month, number, ofFiscal, said != null, plain);
    }

    /** The fiscal quarter that a text is, null if it is none. */
    public TextDates.@Nullable Span quarter(String text, @Nullable Integer year) {
        Matcher written = QUARTER.matcher(text.strip());
        if (!written.matches()) {
            return null;
        }
        String said = written.group(1) == null ? written.group(3) : written.group(1);
        Integer named = said == null ? year : lastYear(said);
        YearMonth first =
                first(named == null ? fiscalYear() : named).plusMonths(3L * (Integer.parseInt(written.group(2)) - 1));
        return new TextDates.Span(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    /** Whether a year is that of the run, be it the calendar's or the fiscal one, which some call after the year it begins in. */
    public boolean isOfRun(int year) {
        return year == run.month().getYear() || year == fiscalYear() || (isOwn() && year == fiscalYear() - 1);
    }

    /** A calendar month that stands beside a fiscal year, whose year is that in which the fiscal one ends. */
    public YearMonth inYear(YearMonth month) {
        return isOwn() && month.getMonth().compareTo(start) >= 0 ? month.minusYears(1) : month;
    }

    /** The year that the run's fiscal year ends in. */
    private int fiscalYear() {
        YearMonth month = run.month();
        return month.getYear() + (isOwn() && month.getMonth().compareTo(start) >= 0 ? 1 : 0);
    }

    /** The first month of the fiscal year that ends in a year. */
    private YearMonth first(int year) {
        return YearMonth.of(isOwn() ? year - 1 : year, start);
    }

    /** Of 2026/27 the second, which is the one that it ends in. */
    private static Integer lastYear(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        int year = Integer.parseInt(digits.substring(digits.length() - 2));
        return 2000 + year;
    }
}
