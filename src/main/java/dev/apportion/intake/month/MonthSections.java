package dev.apportion.intake.month;

import dev.apportion.cost.Period;
import dev.apportion.intake.value.MonthNames;
import dev.apportion.intake.value.TextDates;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows between lines that are a month and nothing else: that of the lines below which say none. */
public final class MonthSections {

    private final Period period;
    private final TextDates dates;

    /** @param period the run's, whose year is that of a month without one */
    public MonthSections(Period period, Locale locale) {
        this.period = period;
        this.dates = new TextDates(locale);
    }

    /** The month that a cell alone in its row names: {@code October 2026}, {@code Month: 10/2026}; null if it is something else. */
    public @Nullable Period of(RowCursor row, int column) {
        if (row.type(column) == CellType.DATE) {
            LocalDate day = row.dateTime(column).toLocalDate();
            return day.getDayOfMonth() == 1 ? Period.of(day) : null;
        }
        String text = row.type(column) == CellType.TEXT ? row.text(column) : "";
        String name = text.substring(text.indexOf(':') + 1).strip();
        if (name.isEmpty() || dates.isDay(name)) {
            return null;
        }
        YearMonth month = dates.month(name);
        if (month == null && MonthNames.without(name).isEmpty()) {
            month = dates.monthInHeading(name, period.month().getYear());
        }
        return month == null ? null : new Period(month);
    }
}
