package dev.apportion.intake.row;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.intake.doubt.MoneyNotCounted;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows with a label and an amount that say something about the other rows, such as {@code Budget}, {@code Remaining} or {@code Average}.
 * Right below a sum they are no cost; elsewhere they may be. Other rows of the kind below the total count, and that is told.
 */
public final class FigureRows {

    private final MoneyNotCounted figures = new MoneyNotCounted(
            FindingCode.COUNTED_TWICE,
            (rows, money) -> Message.of(
                    "{0} {0,choice,1#row below the total says something about the rows above and does|1<rows below the total "
                            + "say something about the rows above and do} not count: {1} in all. If they are cost, move "
                            + "them above the total.",
                    rows, money));
    private final MoneyNotCounted doubtful = new MoneyNotCounted(
            FindingCode.COUNTED_TWICE,
            (rows, money) -> Message.of(
                    "{0} {0,choice,1#row counts as cost, though its label is|1<rows count as cost, though their labels are} "
                            + "a figure about other rows, such as a budget or an average: {1} in all. If they are no "
                            + "cost, delete them.",
                    rows, money));

    private MoneyNotCounted below = below();
    private boolean totaled;

    /** Whether no line stands between a sum and the row at hand, be it of the whole table or of a part. */
    private boolean summed;

    private static MoneyNotCounted below() {
        return new MoneyNotCounted(
                FindingCode.COUNTED_TWICE,
                (rows, money) -> Message.of(
                        "{0} {0,choice,1#row below the last total counts|1<rows below the last total count} as cost: {1} in "
                                + "all. If they are no cost, delete them.",
                        rows, money));
    }

    /** A total of the table, which has all above it. */
    public void total() {
        totaled = true;
        summed = true;
        below = below();
    }

    /** A sum of the rows above. */
    public void subtotal() {
        summed = true;
    }

    /** Another table begins. */
    public void beginTable() {
        totaled = false;
        summed = false;
    }

    /** Whether no line stands between the total of the table and the row at hand. */
    public boolean isBelowTotal() {
        return totaled;
    }

    /** Whether a row is a figure about those above a sum. */
    public boolean isOne(RowCursor row, ColumnMapping mapping) {
        return summed && isLabeled(row, mapping) && isFigure(row);
    }

    /** Such a row. */
    public void add(int row, List<Amount> amounts) {
        figures.add(row, amounts);
    }

    /** A line, or a row that is rejected, whose {@code amount} is null. */
    public void line(RowCursor row, ColumnMapping mapping, @Nullable Amount amount) {
        boolean labeled = isLabeled(row, mapping);
        totaled &= labeled;
        summed = totaled;
        if (amount == null || !labeled) {
            return;
        }
        if (totaled) {
            below.add(row.rowNumber(), List.of(amount));
        } else if (isFigure(row)) {
            doubtful.add(row.rowNumber(), List.of(amount));
        }
    }

    private static boolean isFigure(RowCursor row) {
        return HeadingWords.isFigure(String.valueOf(RowKinds.label(row)));
    }

    /** Whether a row has a text and nothing else that a line has but its amount. */
    private static boolean isLabeled(RowCursor row, ColumnMapping mapping) {
        int first = RowKinds.firstFilled(row);
        int department = mapping.column(Field.DEPARTMENT);
        return first >= 0
                && row.type(first) == CellType.TEXT
                && (department < 0 || department == first || !RowKinds.isFilled(row, department))
                && !RowKinds.hasFieldOfALine(row, mapping, first);
    }

    /** A finding on each kind of them. */
    public List<Finding> findings(@Nullable String department, String file, String sheet) {
        List<Finding> all = new ArrayList<>(figures.findings(department, file, sheet));
        all.addAll(doubtful.findings(department, file, sheet));
        all.addAll(below.findings(department, file, sheet));
        return all;
    }
}
