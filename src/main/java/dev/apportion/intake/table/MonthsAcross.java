package dev.apportion.intake.table;

import dev.apportion.cost.Period;
import dev.apportion.intake.value.FiscalPeriods;
import dev.apportion.intake.value.MonthNames;
import dev.apportion.intake.value.TextDates;
import dev.apportion.message.Message;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Months that stand side by side as headings, such as January to December.
 *
 * @param months by column
 * @param fiscal whether they are counted from the beginning of a fiscal year that is not the calendar's
 */
record MonthsAcross(Map<Integer, YearMonth> months, boolean fiscal) {

    /** Two may be the beginning and the end of something. */
    private static final int FEWEST = 3;

    /** P1 to P3 may be anything. */
    private static final int FEWEST_PERIODS = 4;

    private static final int MONTHS = 12;

    /** The numbers of months, all of which must be there. */
    private static final Pattern PLAIN = Pattern.compile("0?[1-9]|1[0-2]");

    private static final Pattern YEAR_OF_MONTH = Pattern.compile("(?:20)?[0-9]{2}");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])");

    /**
     * The months of a header row, null if it has not.
     *
     * @param above the row above, which may have the year, or the months where the row itself has plan and actual
     * @param period its year is that of months that name none
     */
    static @Nullable MonthsAcross in(
            List<String> row, List<String> above, TextDates dates, FiscalPeriods fiscal, Period period) {
        Map<Integer, YearMonth> months = new TreeMap<>();
        String group = "";
        for (int column = 0; column < row.size(); column++) {
            String upper = column < above.size() ? above.get(column) : "";
            group = upper.isEmpty() ? group : upper;
            Matcher year = YEAR.matcher(group);
            int otherwise = year.find()
                    ? Integer.parseInt(year.group(1))
                    : period.month().getYear();
            YearMonth month = dates.monthInHeading(row.get(column), otherwise);
            if (month == null && !row.get(column).isEmpty()) {
                month = dates.monthInHeading(group, otherwise);
            }
            if (month != null && !isToDate(row.get(column) + " " + group)) {
                months.put(column, month);
            }
        }
        int fewest = months.keySet().stream().allMatch(column -> isMoneyOfMonth(row.get(column))) ? 2 : FEWEST;
        return new TreeSet<>(months.values()).size() < fewest
                ? ofPeriods(row, above, fiscal)
                : new MonthsAcross(months, false);
    }

    /** What was spent up to a month is not what was spent in it. */
    private static boolean isToDate(String heading) {
        return HeadingWords.roles(heading).contains(HeadingWords.Role.CUMULATIVE);
    }

    /** Whether a heading is a month with its year, or which of its amounts: plan, actual; and no day on which something is. */
    private static boolean isMoneyOfMonth(String heading) {
        return HeadingWords.of(heading).allMatch(word -> {
            Set<HeadingWords.Role> roles = HeadingWords.roles(word);
            return YEAR_OF_MONTH.matcher(word).matches()
                    || MonthNames.parse(word) != null
                    || roles.contains(HeadingWords.Role.SPENT)
                    || roles.contains(HeadingWords.Role.NOT_SPENT)
                    || roles.contains(HeadingWords.Role.AMOUNT);
        });
    }

    /** Periods P01 to P12 or months M01 to M12, those of one kind and one after the other. */
    private static @Nullable MonthsAcross ofPeriods(List<String> row, List<String> above, FiscalPeriods fiscal) {
        Map<Integer, YearMonth> months = new TreeMap<>();
        boolean ofYear = false;
        long plain = row.stream().filter(PLAIN.asMatchPredicate()).distinct().count();
        Set<Boolean> kinds = new HashSet<>();
        for (int column = 0; column < row.size(); column++) {
            String text = row.get(column);
            String upper = column < above.size() ? above.get(column) : "";
            Matcher year = YEAR.matcher(upper);
            FiscalPeriods.Read read = text.isEmpty() || !mayBePeriod(text)
                    ? null
                    : fiscal.month(text, year.find() ? Integer.valueOf(year.group(1)) : null, false);
            if (read != null && (!read.plain() || plain == MONTHS)) {
                months.put(column, read.month());
                kinds.add(read.fiscal());
                ofYear |= read.fiscal();
            }
        }
        TreeSet<YearMonth> all = new TreeSet<>(months.values());
        boolean inTurn = all.size() >= FEWEST_PERIODS
                && all.first().plusMonths(all.size() - 1L).equals(all.last());
        return inTurn && kinds.size() == 1 ? new MonthsAcross(months, ofYear && fiscal.isOwn()) : null;
    }

    private static boolean mayBePeriod(String text) {
        char last = text.charAt(text.length() - 1);
        return last >= '0' && last <= '9';
    }

    /** The column of a period; of several, that of what was spent; -1 if there is none. */
    int column(Period period, List<String> row) {
        int best = -1;
        for (Map.Entry<Integer, YearMonth> month : months.entrySet()) {
            if (month.getValue().equals(period.month())
                    && (best < 0 || plan(row.get(best)) > plan(row.get(month.getKey())))) {
                best = month.getKey();
            }
        }
        return best;
    }

    private static int plan(String heading) {
        return HeadingWords.roles(heading).contains(HeadingWords.Role.NOT_SPENT) ? 1 : 0;
    }

    /** From the first to the last, for people. */
    Message inWords() {
        TreeSet<YearMonth> all = new TreeSet<>(months.values());
        return fiscal
                ? Message.of("{0} to {1}, counted from the beginning of the fiscal year", all.first(), all.last())
                : Message.of("{0} to {1}", all.first(), all.last());
    }
}
