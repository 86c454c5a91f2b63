package dev.apportion.intake.month;

import dev.apportion.cost.Period;
import dev.apportion.intake.value.FiscalPeriods;
import dev.apportion.intake.value.TextDates;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The month that the texts above a table name. */
public final class TitledMonth {

    /** Longer texts tell something else. */
    private static final int LONGEST = 60;

    private final Period period;
    private final TextDates dates;
    private final FiscalPeriods fiscal;
    private final Set<YearMonth> months = new TreeSet<>();
    private String first = "";

    public TitledMonth(Period period, TextDates dates, FiscalPeriods fiscal) {
        this.period = period;
        this.dates = dates;
        this.fiscal = fiscal;
    }

    /** A row above the table. */
    public void add(RowCursor row) {
        for (int column = 0; column < row.width(); column++) {
            String text = row.type(column) == CellType.TEXT ? row.text(column).strip() : "";
            if (!text.isEmpty() && text.length() <= LONGEST) {
                YearMonth month = month(text.substring(text.indexOf(':') + 1).strip());
                if (month != null && months.add(month) && months.size() == 1) {
                    first = text;
                }
            }
        }
    }

    /** Days are when something was printed or sent. */
    private @Nullable YearMonth month(String text) {
        if (dates.isDay(text) || text.chars().filter(Character::isDigit).count() < 2) {
            return null;
        }
        YearMonth month = dates.monthInHeading(text, 0);
        if (month == null) {
            FiscalPeriods.Read read = fiscal.month(text, null, true);
            month = read == null || read.plain() || !read.ofYear() ? null : read.month();
        }
        return month == null || month.getYear() == 0 ? null : month;
    }

    /** The text that names a month where that is neither the run's nor the one after it, in which it may be sent; else null. */
    @Nullable
    public String other() {
        boolean usual = months.size() != 1
                || months.contains(period.month())
                || months.contains(period.month().plusMonths(1));
        return usual ? null : first;
    }
}
