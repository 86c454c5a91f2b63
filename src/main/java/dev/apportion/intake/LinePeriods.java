package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.intake.value.CellReader;
import dev.apportion.intake.value.TextDates;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which period a row is for, by its columns for period and date: days, months, quarters and weeks. One for each sheet. */
final class LinePeriods {

    private final String file;
    private final String sheet;
    private final Period period;
    private final Period undated;
    private final TextDates dates;
    private final CellReader cells;
    private @Nullable Finding firstSpan;

    /**
     * Of a sheet.
     *
     * @param period the run's
     * @param undated of lines that don't say when they are of
     */
    LinePeriods(String file, String sheet, Period period, Period undated, TextDates dates, CellReader cells) {
        this.file = file;
        this.sheet = sheet;
        this.period = period;
        this.undated = undated;
        this.dates = dates;
        this.cells = cells;
    }

    /** A table begins; what was to be told of the one before is forgotten. */
    void beginTable() {
        firstSpan = null;
    }

    /** What is to be told of the table so far. */
    List<Finding> findings() {
        return firstSpan == null ? List.of() : List.of(firstSpan);
    }

    /**
     * The period that a row is for: what its own column says, else its date, else that of its sheet.
     *
     * @param column of the period, negative if there is none
     * @param monthOnly what {@link #monthOnly} gives of the column of dates
     */
    Period of(RowCursor row, int column, @Nullable LocalDate date, @Nullable Period monthOnly)
            throws UnreadableWorkbookException {
        if (!cells.isBlank(row, column, Field.PERIOD.label())) {
            Period month = month(row, column);
            if (month != null) {
                return month;
            }
            if (date == null) {
                cells.fault(
                        row,
                        column,
                        Field.PERIOD.label(),
                        "This is not a month. Write the year and month, such as 2026-10.");
            }
        }
        if (date != null) {
            return Period.of(date);
        }
        return monthOnly == null ? undated : monthOnly;
    }

    /** What a date column says that has a month, a quarter or a week instead of a day; null if it has none. */
    @Nullable
    Period monthOnly(RowCursor row, int column) {
        if (column < 0 || row.type(column) != CellType.TEXT) {
            return null;
        }
        String text = row.text(column).strip();
        return dates.isDay(text) ? null : textMonth(row, column, text);
    }

    private @Nullable Period month(RowCursor row, int column) throws UnreadableWorkbookException {
        if (row.type(column) == CellType.DATE) {
            return new Period(YearMonth.from(row.dateTime(column)));
        }
        String text = row.text(column).strip();
        if (row.type(column) == CellType.TEXT) {
            LocalDate day = cells.textDay(row, column, text);
            return day == null ? textMonth(row, column, text) : Period.of(day);
        }
        YearMonth written = dates.month(text);
        LocalDate day = written == null && row.type(column) == CellType.NUMBER ? CellReader.serial(row, column) : null;
        return day != null ? Period.of(day) : written == null ? null : new Period(written);
    }

    /** A quarter or a week counts in the month of the run if it has a day of it, else in its last month. */
    private @Nullable Period textMonth(RowCursor row, int column, String text) {
        YearMonth month = dates.month(text);
        if (month != null) {
            return new Period(month);
        }
        TextDates.Span span = dates.span(text, period.month().getYear());
        if (span == null) {
            return null;
        }
        if (firstSpan == null) {
            firstSpan = new Finding(
                    FindingCode.COLUMN_READ,
                    null,
                    new Source(file, sheet, row.rowNumber()),
                    CellAddress.of(row.rowNumber(), column),
                    "\"" + text + "\" is a quarter or a week. Such rows belong to " + period
                            + " if it has a day of theirs, else to their last month.");
        }
        boolean now = !span.first().isAfter(period.month().atEndOfMonth())
                && !span.last().isBefore(period.month().atDay(1));
        return now ? period : Period.of(span.last());
    }
}
