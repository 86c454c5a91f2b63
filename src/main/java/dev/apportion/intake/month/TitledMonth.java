package dev.apportion.intake.month;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.value.FiscalPeriods;
import dev.apportion.intake.value.TextDates;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The month, or else the year, that the texts above a table name. */
public final class TitledMonth {

    /** Longer texts tell something else. */
    private static final int LONGEST = 60;

    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\p{N}.,/-])20[0-9]{2}(?![\\p{L}\\p{N}]|[.,/-]\\p{N})");

    private final Period period;
    private final TextDates dates;
    private final FiscalPeriods fiscal;
    private final Set<YearMonth> months = new TreeSet<>();
    private final Set<Integer> years = new TreeSet<>();
    private String first = "";
    private String ofYear = "";

    private TitledMonth(Period period, TextDates dates, FiscalPeriods fiscal) {
        this.period = period;
        this.dates = dates;
        this.fiscal = fiscal;
    }

    public static TitledMonth of(Policy policy, Period period) {
        return new TitledMonth(
                period,
                new TextDates(policy.settings().locale()),
                new FiscalPeriods(period, policy.settings().fiscalYearStart()));
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
                if (!dates.isDay(text)) {
                    addYears(text);
                }
            }
        }
    }

    private void addYears(String text) {
        YEAR.matcher(text).results().forEach(year -> {
            ofYear = years.isEmpty() ? text : ofYear;
            years.add(Integer.valueOf(year.group()));
        });
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

    /**
     * What is to be told where rows have no dates of their own.
     *
     * @param undated the month in which they count
     */
    public List<Finding> findings(
            ColumnMapping mapping, Period undated, @Nullable String department, String file, String sheet) {
        String title = mapping.has(Field.DATE) || mapping.has(Field.PERIOD) ? null : other();
        return title == null
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.WARNING,
                        FindingCode.FILE_NOTE,
                        department,
                        new Source(file, sheet, mapping.headerRow()),
                        null,
                        Message.of(
                                "Above the table stands \"{0}\", but rows without a date count in {1}. If they "
                                        + "are of another month, take the file out of the folder.",
                                title, undated.month())));
    }

    /** The text that names a month where that is neither the run's nor the one after it, in which it may be sent; else null. */
    private @Nullable String other() {
        boolean usual = months.size() != 1
                || months.contains(period.month())
                || months.contains(period.month().plusMonths(1));
        if (!usual) {
            return first;
        }
        boolean another = months.isEmpty() && !years.isEmpty() && years.stream().noneMatch(fiscal::isOfRun);
        return another ? ofYear : null;
    }
}
