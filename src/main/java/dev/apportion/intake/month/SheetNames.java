package dev.apportion.intake.month;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.intake.value.FiscalPeriods;
import dev.apportion.intake.value.TextDates;
import dev.apportion.message.Message;
import dev.apportion.sheet.Sheet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a workbook's sheets say of the time and the kind of their cost: departments keep a sheet a month in one
 * workbook, add one of the year to date, or one of the plan. Only of use where lines have no dates of their own.
 */
public final class SheetNames {

    private static final Pattern YEAR = Pattern.compile("\\s*(20[0-9]{2})\\s*");
    private static final Pattern NAMES_A_YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");

    /** Not a day. */
    private static final Pattern IN_FIGURES = Pattern.compile("(?<![0-9])(20[0-9]{2})[-_. "
            + "]?(0[1-9]|1[0-2])(?![0-9]|[-_.][0-9])|(?<![0-9]|[0-9][-_.])(0[1-9]|1[0-2])[-_. "
            + "](20[0-9]{2})(?![0-9])");

    private static final Pattern FIGURES = Pattern.compile("[0-9]*|v[0-9]*");

    private final Period period;
    private final TextDates dates;
    private final FiscalPeriods fiscal;
    private final String bare;

    /** Sheets that are called after a period: one alone may be called after anything. */
    private final long periods;

    private final List<String> names;
    private final Map<String, TextDates.Span> spans = new HashMap<>();

    /** The time of the sheets that have the run's month and as little else as any; null if none has. */
    private final TextDates.@Nullable Span now;

    /** @param bare the file's name without folder and ending, which a csv's only sheet has too: that is no name of its own */
    public SheetNames(List<Sheet> sheets, String bare, Period period, TextDates dates, FiscalPeriods fiscal) {
        this.period = period;
        this.dates = dates;
        this.fiscal = fiscal;
        this.periods = sheets.stream()
                .filter(sheet -> periodNumber(sheet.name()) != null)
                .count();
        this.bare = bare;
        this.names = sheets.stream().map(Sheet::name).toList();
        for (String name : names) {
            TextDates.Span span = name.equals(bare) ? null : span(name);
            if (span != null && !isPlan(name)) {
                spans.put(name, span);
            }
        }
        this.now = spans.values().stream()
                .filter(this::covers)
                .min(Comparator.comparingLong(span -> ChronoUnit.DAYS.between(span.first(), span.last())))
                .orElse(null);
    }

    /** The sheets in whose place a sheet is not read, since they have the run's month or no plan; empty if it is read. */
    public List<String> insteadOf(String sheet) {
        if (isPlan(sheet)) {
            return names.stream().filter(name -> !isPlan(name)).toList();
        }
        TextDates.Span span = spans.get(sheet);
        TextDates.Span current = now;
        if (current == null || (span == null ? !isCumulative(sheet) : span.equals(current))) {
            return List.of();
        }
        return names.stream().filter(name -> current.equals(spans.get(name))).toList();
    }

    /** The period of a sheet's lines that have no date: the month that the sheet is named after, else the run's. */
    public Period undated(String sheet) {
        TextDates.Span span = spans.get(sheet);
        if (now != null || span == null || !isMonth(span)) {
            return period;
        }
        Set<LocalDate> months = new HashSet<>();
        spans.values().forEach(other -> months.add(other.first()));
        // A sheet called May may be hers.
        boolean certain = months.size() > 1 || NAMES_A_YEAR.matcher(sheet).find();
        return certain ? Period.of(span.first()) : period;
    }

    private TextDates.@Nullable Span span(String name) {
        Matcher year = YEAR.matcher(name);
        if (year.matches()) {
            int written = Integer.parseInt(year.group(1));
            return new TextDates.Span(LocalDate.of(written, 1, 1), LocalDate.of(written, 12, 31));
        }
        YearMonth month = month(name);
        FiscalPeriods.Read number = month == null ? periodNumber(name) : null;
        if (number != null && (periods > 1 || number.ofYear())) {
            month = number.month();
        }
        TextDates.Span quarter = month == null && fiscal.isOwn() ? fiscal.quarter(name, null) : null;
        return month == null
                ? quarter == null ? dates.span(name.strip(), period.month().getYear()) : quarter
                : new TextDates.Span(month.atDay(1), month.atEndOfMonth());
    }

    /** What a sheet that is called P07 or M07 is called after, null if it is not. */
    private FiscalPeriods.@Nullable Read periodNumber(String name) {
        FiscalPeriods.Read read = fiscal.month(name, null, false);
        return read == null || read.plain() ? null : read;
    }

    /**
     * What is to be told of the names.
     *
     * @param hasUndated whether there are lines without a date
     */
    public List<Finding> findings(String file, boolean hasUndated) {
        List<Finding> findings = new ArrayList<>();
        YearMonth other = hasUndated ? otherMonth() : null;
        if (other != null) {
            findings.add(finding(
                    file,
                    Message.of(
                            "Its name says {0}, but rows without a date count in {1}. If they are of another "
                                    + "month, take the file out of the folder, or give it the right name.",
                            other, period.month())));
        }
        Message fiscalSheets = byFiscalYear();
        if (fiscalSheets != null) {
            findings.add(finding(
                    file,
                    Message.of(
                            "Names of sheets were read as parts of the fiscal year as Settings begins it: {0}. "
                                    + "If they are of the calendar year, give the sheets the names of their months.",
                            fiscalSheets)));
        }
        return findings;
    }

    private static Finding finding(String file, Message message) {
        return new Finding(
                Finding.Severity.WARNING, FindingCode.FILE_NOTE, null, new Source(file, "", 0), null, message);
    }

    /** Sheets whose names are understood only by where the fiscal year begins, in words; null if there are none. */
    private @Nullable Message byFiscalYear() {
        List<Message> such = spans.entrySet().stream()
                .filter(sheet -> isFiscal(sheet.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(sheet -> Message.of(
                        "{0} is {1} to {2}",
                        sheet.getKey(),
                        sheet.getValue().first().toString(),
                        sheet.getValue().last().toString()))
                .toList();
        return such.isEmpty() ? null : Message.joined("; ", such);
    }

    private boolean isFiscal(String name) {
        FiscalPeriods.Read read = periodNumber(name);
        return fiscal.isOwn()
                && month(name) == null
                && (read == null ? fiscal.quarter(name, null) != null : read.fiscal());
    }

    private @Nullable YearMonth month(String name) {
        Matcher figures = IN_FIGURES.matcher(name);
        if (figures.find()) {
            boolean yearFirst = figures.group(1) != null;
            return YearMonth.of(
                    Integer.parseInt(figures.group(yearFirst ? 1 : 4)),
                    Integer.parseInt(figures.group(yearFirst ? 2 : 3)));
        }
        return dates.monthInHeading(name.strip(), period.month().getYear());
    }

    /**
     * The month that a file without dates seems to be of by its name, null if that is the run's, the one after it, in which it
     * is sent, or none.
     */
    private @Nullable YearMonth otherMonth() {
        YearMonth month = month(bare.replace('_', ' '));
        boolean usual = month == null
                || month.equals(period.month())
                || month.equals(period.month().plusMonths(1));
        return usual ? null : month;
    }

    private boolean covers(TextDates.Span span) {
        return !span.first().isAfter(period.month().atDay(1))
                && !span.last().isBefore(period.month().atEndOfMonth());
    }

    private static boolean isMonth(TextDates.Span span) {
        return YearMonth.from(span.first()).equals(YearMonth.from(span.last()));
    }

    private static boolean isCumulative(String name) {
        return HeadingWords.roles(name).contains(Role.CUMULATIVE);
    }

    /** Whether a name says plan and nothing else but a time. */
    public boolean isPlan(String name) {
        boolean[] plan = new boolean[1];
        boolean other = HeadingWords.of(name).anyMatch(word -> {
            boolean planned = HeadingWords.roles(word).contains(Role.PLAN);
            plan[0] |= planned;
            return !planned && !FIGURES.matcher(word).matches() && dates.monthInHeading(word, 1) == null;
        });
        return plan[0] && !other;
    }
}
