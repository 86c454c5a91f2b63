package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.value.FiscalPeriods;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.RowCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a table though it may be no cost: sums, revenue, tax, what is crossed out, planned or of another year. It counts,
 * since dropping real cost would be worse, and is reported with its amount.
 */
public final class CountedDoubts {

    private final int headerRow;
    private final CountedSums sums;
    private final List<Doubt> doubts;

    /**
     * Of a table.
     *
     * @param undated the month in which rows without one count
     * @param doubtedName whether the sheet's name says that it may be no cost
     */
    public CountedDoubts(Policy policy, ColumnMapping mapping, Period undated, boolean doubtedName) {
        headerRow = mapping.headerRow();
        sums = new CountedSums(mapping);
        DeniedRows denied = new DeniedRows(mapping);
        FiscalPeriods fiscal = new FiscalPeriods(undated, policy.settings().fiscalYearStart());
        // In the order in which they are told.
        doubts = List.of(
                sums,
                new StruckRows(mapping),
                new TaxRows(),
                new NegativeAmounts(policy, mapping),
                new ReversedRows(mapping),
                new NamedSheet(doubtedName),
                new OtherYears(mapping, undated, fiscal),
                new WholeAmounts(mapping),
                new SeveralVersions(mapping, denied),
                denied,
                new RevenueColumns(policy, mapping));
    }

    /** The headings of the table, by column. */
    public void begin(List<String> headings) {
        doubts.forEach(doubt -> doubt.begin(headings));
    }

    /** A line that counts. */
    public void add(RowCursor row, CostLine line) {
        for (Doubt doubt : doubts) {
            doubt.add(row, line);
        }
    }

    /** A line that counts though it is called a total. */
    public void addTotal(RowCursor row, CostLine line) {
        sums.addTotal(row, line);
        add(row, line);
    }

    /** Findings about the table. */
    public List<Finding> findings(@Nullable String department, String file, String sheet) {
        TablePlace place = new TablePlace(department, file, sheet, headerRow);
        return doubts.stream().flatMap(doubt -> doubt.findings(place).stream()).toList();
    }
}
