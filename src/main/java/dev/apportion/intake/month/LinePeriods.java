package dev.apportion.intake.month;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.intake.value.CellReader;
import dev.apportion.intake.value.FiscalPeriods;
import dev.apportion.intake.value.TextDates;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Which period a row is for, by its columns for period and date: days, months, quarters and weeks, and periods of the fiscal year.
 * One for each sheet.
 */
public final class LinePeriods {

    private static final Pattern POINT_ZERO = Pattern.compile("[0-9]{1,2}\\.0");

    private final String file;
    private final String sheet;
    private final Period period;
    private final Period ofSheet;
    private final TextDates dates;
    private final CellReader cells;
    private final FiscalPeriods fiscal;
    private PeriodColumns columns = PeriodColumns.NONE;
    private Period undated;

    /** By the kind of what is to be told, once each. */
    private final Map<Object, Finding> told = new LinkedHashMap<>();

    /**
     * Of a sheet.
     *
     * @param period the run's
     * @param ofSheet of lines that don't say when they are of
     */
    public LinePeriods(
            String file,
            String sheet,
            Period period,
            Period ofSheet,
            TextDates dates,
            CellReader cells,
            FiscalPeriods fiscal) {
        this.file = file;
        this.sheet = sheet;
        this.period = period;
        this.ofSheet = ofSheet;
        this.undated = ofSheet;
        this.dates = dates;
        this.cells = cells;
        this.fiscal = fiscal;
    }

    /** A table begins; what was to be told of the one before is forgotten. */
    public void beginTable(PeriodColumns tables) {
        columns = tables;
        undated = ofSheet;
        told.clear();
    }

    /** The lines below are of that period unless they say otherwise. */
    public void section(Period of) {
        undated = of;
    }

    /** What is to be told of the table so far. */
    public List<Finding> findings() {
        return new ArrayList<>(told.values());
    }

    /**
     * The period that a row is for: what its own column says, else its date, else that of its section or sheet.
     *
     * @param column of the period, negative if there is none
     * @param monthOnly what {@link #monthOnly} gives of the column of dates
     */
    public Period of(RowCursor row, int column, @Nullable LocalDate date, @Nullable Period monthOnly)
            throws UnreadableWorkbookException {
        if (!cells.isBlank(row, column, Field.PERIOD.label())) {
            Period month = month(row, column);
            if (month != null) {
                undated = columns.grouped() ? month : undated;
                return month;
            }
            if (date == null) {
                cells.fault(
                        row,
                        column,
                        Field.PERIOD.label(),
                        Message.of("This is not a month. Write the year and month, such as 2026-10."));
            }
        }
        Period of = date == null ? monthOnly : Period.of(date);
        if (of == null) {
            return undated;
        }
        undated = columns.grouped() ? of : undated;
        return of;
    }

    /** What a date column says that has a month, a quarter or a week instead of a day; null if it has none. */
    @Nullable
    public Period monthOnly(RowCursor row, int column) {
        if (column < 0 || row.type(column) != CellType.TEXT) {
            return null;
        }
        String text = row.text(column).strip();
        return dates.isDay(text) ? null : textMonth(row, column, text, false);
    }

    private @Nullable Period month(RowCursor row, int column) throws UnreadableWorkbookException {
        if (row.type(column) == CellType.DATE) {
            return new Period(YearMonth.from(row.dateTime(column)));
        }
        String text = row.text(column).strip();
        if (row.type(column) == CellType.TEXT) {
            LocalDate day = cells.textDay(row, column, text);
            return day == null ? textMonth(row, column, text, true) : Period.of(day);
        }
        if (row.type(column) != CellType.NUMBER) {
            return null;
        }
        LocalDate day = dates.month(text) == null ? CellReader.serial(row, column) : null;
        return day == null
                ? textMonth(row, column, CellReader.clean(row.number(column)).toPlainString(), true)
                : Period.of(day);
    }

    /**
     * A quarter or a week counts in the month of the run if it has a day of it, else in its last month.
     *
     * @param numbers whether a number may be a month
     */
    private @Nullable Period textMonth(RowCursor row, int column, String stored, boolean numbers) {
        // A csv has the numbers of a column that has no decimals as 7.0.
        String text = POINT_ZERO.matcher(stored).matches() ? stored.substring(0, stored.indexOf('.')) : stored;
        YearMonth month = dates.month(text);
        Integer year = numbers ? columns.year(row) : null;
        FiscalPeriods.Read read = numbers || month == null ? fiscal.month(text, year, columns.fiscal()) : null;
        if (read != null && (numbers || !read.plain()) && (month == null || !read.plain())) {
            return new Period(tell(row, column, text, read, year));
        }
        if (month != null) {
            if (fiscal.isOwn() && numbers && columns.fiscal() && read != null) {
                tell(
                        row,
                        column,
                        Finding.Severity.WARNING,
                        "month",
                        Message.of(
                                "\"{0}\" was read as the month {1} and not as a period of the fiscal year that begins in {2}.",
                                text, month, beginning()));
            }
            return new Period(month);
        }
        Period named = numbers ? named(row, column, text, year) : null;
        return named == null ? span(row, column, text, year) : named;
    }

    private YearMonth tell(RowCursor row, int column, String text, FiscalPeriods.Read read, @Nullable Integer year) {
        YearMonth month = read.fiscal() || !columns.fiscalYear() ? read.month() : fiscal.inYear(read.month());
        boolean known = read.ofYear() || year != null;
        boolean certain = known && read.number() <= 12 && !(read.fiscal() && fiscal.isOwn());
        tell(
                row,
                column,
                certain ? Finding.Severity.INFO : Finding.Severity.WARNING,
                List.of("period", year == null || read.ofYear(), read.fiscal(), known),
                readAs(text, month, read, year, known));
        return month;
    }

    private Message readAs(
            String text, YearMonth month, FiscalPeriods.Read read, @Nullable Integer year, boolean known) {
        Message said = year == null || read.ofYear()
                ? Message.of("\"{0}\" was read as {1}", text, month)
                : Message.of("\"{0}\" beside {2} was read as {1}", text, month, year);
        Message as = read.fiscal() && fiscal.isOwn()
                ? Message.of(
                        "{0}: the fiscal year begins in {1} and is called after the year that it ends in",
                        said, beginning())
                : read.fiscal() ? Message.of("{0}, a period of the year", said) : Message.of("{0}, a month", said);
        return known
                ? Message.of("{0}. If that is wrong, write months such as 2026-10.", as)
                : Message.of(
                        "{0}, since no year stands beside it. If that is wrong, write months such as 2026-10.", as);
    }

    /** The name of a month alone. */
    private @Nullable Period named(RowCursor row, int column, String text, @Nullable Integer year) {
        YearMonth month = text.chars().allMatch(c -> Character.isLetter(c) || c == '.')
                ? dates.monthInHeading(text, year == null ? period.month().getYear() : year)
                : null;
        if (month == null) {
            return null;
        }
        if (year == null) {
            tell(
                    row,
                    column,
                    Finding.Severity.WARNING,
                    "named",
                    Message.of(
                            "\"{0}\" was read as {1}, since no year stands beside it. If that is wrong, write "
                                    + "months such as 2026-10.",
                            text, month));
        }
        return new Period(year != null && columns.fiscalYear() ? fiscal.inYear(month) : month);
    }

    private @Nullable Period span(RowCursor row, int column, String text, @Nullable Integer year) {
        TextDates.Span quarter = fiscal.isOwn() ? fiscal.quarter(text, year) : null;
        TextDates.Span span =
                quarter == null ? dates.span(text, year == null ? period.month().getYear() : year) : quarter;
        if (span == null) {
            return null;
        }
        tell(
                row,
                column,
                quarter == null ? Finding.Severity.INFO : Finding.Severity.WARNING,
                List.of("span", quarter == null),
                quarter == null
                        ? Message.of(
                                "\"{0}\" is a quarter or a week. Such rows belong to {1} if it has a day of "
                                        + "theirs, else to their last month.",
                                text, period.month())
                        : Message.of(
                                "\"{0}\" is a quarter or a week, here from {2} to {3}, since the fiscal year "
                                        + "begins in {4}. Such rows belong to {1} if it has a day of theirs, else to "
                                        + "their last month.",
                                text, period.month(), span.first(), span.last(), beginning()));
        boolean now = !span.first().isAfter(period.month().atEndOfMonth())
                && !span.last().isBefore(period.month().atDay(1));
        return now ? period : Period.of(span.last());
    }

    private Message beginning() {
        return Message.plain(StringUtils.capitalize(fiscal.start().name().toLowerCase(Locale.ROOT)));
    }

    /** The first of its kind. */
    private void tell(RowCursor row, int column, Finding.Severity severity, Object kind, Message message) {
        if (!told.containsKey(kind)) {
            told.put(
                    kind,
                    new Finding(
                            severity,
                            FindingCode.COLUMN_READ,
                            null,
                            new Source(file, sheet, row.rowNumber()),
                            CellAddress.of(row.rowNumber(), column),
                            message));
        }
    }
}
