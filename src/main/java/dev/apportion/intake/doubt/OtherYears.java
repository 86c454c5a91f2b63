package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.intake.month.PeriodColumns;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.intake.value.FiscalPeriods;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.sheet.RowCursor;
import java.util.List;
import java.util.stream.IntStream;

/** Rows without a month whose column of years says another one than that in which they count. */
final class OtherYears implements Doubt {

    private final ColumnMapping mapping;
    private final Period undated;
    private final FiscalPeriods fiscal;
    private int column = -1;
    private int rows;
    private String first = "";
    private final Amounts money = new Amounts();

    /**
     * Of a table.
     *
     * @param undated the month in which rows without one count
     * @param fiscal years as seen from it
     */
    OtherYears(ColumnMapping mapping, Period undated, FiscalPeriods fiscal) {
        this.mapping = mapping;
        this.undated = undated;
        this.fiscal = fiscal;
    }

    @Override
    public void begin(List<String> headings) {
        boolean dated = mapping.has(Field.DATE) || mapping.has(Field.PERIOD);
        column = dated
                ? -1
                : IntStream.range(0, headings.size())
                        .filter(at -> !mapping.isMapped(at)
                                && HeadingWords.roles(headings.get(at)).contains(Role.YEAR))
                        .findFirst()
                        .orElse(-1);
    }

    @Override
    public void add(RowCursor row, CostLine line) {
        Integer year = column < 0 ? null : PeriodColumns.year(row, column);
        if (year != null && !fiscal.isOfRun(year)) {
            first = rows == 0 ? row.text(column).strip() : first;
            rows++;
            money.add(line.amount());
        }
    }

    @Override
    public List<Finding> findings(TablePlace place) {
        return rows == 0
                ? List.of()
                : List.of(place.column(
                        Finding.Severity.WARNING,
                        FindingCode.FILE_NOTE,
                        column,
                        Message.of(
                                "This column says another year, such as {0}, in {1} {1,choice,1#row, which "
                                        + "counts|1<rows, which count} in {2}: {3} in total. If they are not of that "
                                        + "month, delete them.",
                                first, rows, undated.month(), money.inWords())));
    }
}
