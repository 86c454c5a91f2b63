package dev.apportion.intake.row;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.intake.doubt.MoneyNotCounted;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.TotalWords;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.sheet.RowCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a statement of income and expenses that are no cost: income, and what is left of it. */
public final class StatementRows {

    private final MoneyNotCounted told = new MoneyNotCounted(
            FindingCode.REVENUE_COUNTED,
            (rows, money) -> Message.of(
                    "{0} {0,choice,1#row of a statement of income and expenses is income or a result and does|1<rows of a "
                            + "statement of income and expenses are income or results and do} not count: {1} in all. If "
                            + "they are cost, move them below the title of the expenses.",
                    rows, money));

    private boolean revenue;

    /** Whether a row is income, or is called a result; a title alone in its row says what those below it are. */
    public boolean isOne(RowCursor row, ColumnMapping mapping) {
        if (!mapping.shape().statement()) {
            return false;
        }
        String label = String.valueOf(RowKinds.label(row));
        if (RowKinds.alone(row) >= 0) {
            revenue = HeadingWords.titlesRevenue(label) || (revenue && !HeadingWords.titlesExpense(label));
            return false;
        }
        return revenue || HeadingWords.is(HeadingWords.Role.RESULT, label);
    }

    /** Such a row; a total says what others have said. */
    public void add(RowCursor row, List<Amount> amounts) {
        if (!TotalWords.isTotal(String.valueOf(RowKinds.label(row)))) {
            told.add(row.rowNumber(), amounts);
        }
    }

    /** One finding on all of them; none if there are none. */
    public List<Finding> findings(@Nullable String department, String file, String sheet) {
        return told.findings(department, file, sheet);
    }
}
