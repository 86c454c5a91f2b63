package dev.apportion.intake.infer;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.intake.table.SheetSample;
import dev.apportion.sheet.UnreadableWorkbookException;

/** A statement of income and expenses, such as {@code Profit and loss}: a title alone in its row for each, income first. */
final class Statements {

    private Statements() {}

    /** The mapping as that of a statement, if the table is one. Most tables show in their first rows that they are none. */
    static ColumnMapping find(ColumnMapping known, SampledTable few, SheetSample sample)
            throws UnreadableWorkbookException {
        if (few.below().stream().noneMatch(row -> HeadingWords.titlesRevenue(title(row)))) {
            return known;
        }
        boolean revenue = false;
        for (int index = few.header() + 1; sample.has(index); index++) {
            String title = title(sample.row(index));
            revenue |= HeadingWords.titlesRevenue(title);
            if (revenue && HeadingWords.titlesExpense(title)) {
                return known.with(known.shape().asStatement());
            }
        }
        return known;
    }

    /** The text of a row that has nothing else; empty for other rows. */
    private static String title(SampleRow row) {
        return row.isFilled(2) ? "" : row.firstText();
    }
}
