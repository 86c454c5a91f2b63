package dev.apportion.intake;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.doubt.MoneyNotCounted;
import dev.apportion.intake.doubt.StatedTotals;
import dev.apportion.intake.line.LineReader;
import dev.apportion.intake.row.RowKinds;
import dev.apportion.intake.row.TotalLabels;
import dev.apportion.intake.table.AmountReader;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that hold sums of others, by their words, their marks or their amounts. One for each sheet. */
final class TotalRows {

    /** What a line is that is called a total. */
    enum Called {
        SUM,
        /** It counts, and that is reported. */
        DOUBTFUL,
        LINE
    }

    private static final List<Field> GROUPS = List.of(Field.DEPARTMENT, Field.SUPPLIER);

    private final LineReader lines;
    private final RowCursor cursor;
    private final StatedTotals totals;
    private final IgnoredRows ignored;

    /** By column what the lines above say of supplier and department, which subtotals name. */
    private final Map<Integer, String> above = new HashMap<>();

    TotalRows(LineReader lines, RowCursor cursor, StatedTotals totals, IgnoredRows ignored) {
        this.lines = lines;
        this.cursor = cursor;
        this.totals = totals;
        this.ignored = ignored;
    }

    /** A line, of which the next row may be the total. */
    void line(ColumnMapping mapping) {
        for (Field field : GROUPS) {
            int column = mapping.column(field);
            if (column >= 0 && cursor.type(column) == CellType.TEXT) {
                above.put(column, cursor.text(column));
            }
        }
    }

    /** Whether the row is the total of the supplier or department above, and what it says the sum of the lines above. */
    boolean isOfAbove(ColumnMapping mapping) throws UnreadableWorkbookException {
        AmountReader.Found amount = TotalLabels.isTotalOfAbove(cursor, mapping, above)
                ? lines.peekAmount(cursor, mapping, totals.currency())
                : null;
        return amount != null && totals.isSumAbove(amount);
    }

    RowOutcome total(ColumnMapping mapping, RowOutcome.Reason reason) throws UnreadableWorkbookException {
        AmountReader.Found amount = lines.peekAmount(cursor, mapping, totals.currency());
        String label = RowKinds.isBareAmount(cursor, mapping) ? null : RowKinds.label(cursor);
        totals.total(ignored.source(), label, asBalance(amount, mapping), reason == RowOutcome.Reason.SUBTOTAL);
        if (reason == RowOutcome.Reason.TOTAL) {
            lines.endGroup();
        }
        return ignored.of(
                reason, label == null ? Message.of("A sum of the lines above") : Message.of("{0}", label), amount);
    }

    /** A balance stands among the credits to make both sides equal: it is that of the debits above. */
    private AmountReader.@Nullable Found asBalance(AmountReader.@Nullable Found amount, ColumnMapping mapping) {
        if (amount == null || !mapping.has(Field.DEBIT) || amount.column() != mapping.column(Field.CREDIT)) {
            return amount;
        }
        Amount other = new Amount(-amount.amount().minor(), amount.amount().currency());
        AmountReader.Found debit = new AmountReader.Found(other, amount.column(), amount.difference());
        return totals.isSumAbove(debit) ? debit : amount;
    }

    /**
     * A row that carries a balance: that of the lines above, which is compared with them, or one from another period, which is
     * told; null if its amount can't be read.
     */
    @Nullable
    RowOutcome carried(ColumnMapping mapping, MoneyNotCounted told) throws UnreadableWorkbookException {
        AmountReader.Found amount = lines.peekAmount(cursor, mapping, totals.currency());
        if (amount == null && RowKinds.hasAmount(cursor, mapping)) {
            return null;
        }
        if (amount == null
                || amount.amount().minor() == 0
                || totals.isSumAbove(amount)
                || totals.isSumWithCarried(amount)) {
            totals.endGroup();
        } else {
            told.add(cursor.rowNumber(), amount);
            totals.carry(amount.amount());
        }
        return ignored.of(RowOutcome.Reason.SUBTOTAL, Message.of("A balance carried forward"), amount);
    }

    /** The head of a group with its sum, whose department may be that of the rows below. */
    RowOutcome ofGroup(ColumnMapping mapping) throws UnreadableWorkbookException {
        AmountReader.Found amount = lines.peekAmount(cursor, mapping, null);
        if (mapping.shape().groups().nested() == null) {
            lines.beginGroup(cursor, mapping);
        }
        return ignored.of(RowOutcome.Reason.SUBTOTAL, Message.of("The sum of the rows that belong to it"), amount);
    }

    /**
     * What a line by its looks is that is called a total. Certain is only the word alone, or before the department, beside the
     * sum of lines above; anything else that is called a total, or is such a sum, is doubtful.
     */
    Called called(ColumnMapping mapping) throws UnreadableWorkbookException {
        AmountReader.Found amount = lines.peekAmount(cursor, mapping, totals.currency());
        boolean sum = amount != null && totals.isSumAbove(amount);
        boolean alone = TotalLabels.isCalledTotalAlone(cursor, mapping);
        if (sum
                && (alone
                        || TotalLabels.mayBeLineOfDepartment(cursor, mapping)
                        || TotalLabels.isTotalOfAnotherColumn(cursor, mapping))) {
            return Called.SUM;
        }
        return sum || alone ? Called.DOUBTFUL : Called.LINE;
    }

    /** Whether a row that a ledger marks as a sum is one, or nothing. */
    boolean isStarredSum(ColumnMapping mapping) throws UnreadableWorkbookException {
        AmountReader.Found amount = lines.peekAmount(cursor, mapping, totals.currency());
        return amount == null || amount.amount().minor() == 0 || totals.isSum(amount) || totals.isSumAbove(amount);
    }

    /** Whether an amount without a name, or beside the word total, is the sum of the lines above. */
    boolean isArithmetic(ColumnMapping mapping) throws UnreadableWorkbookException {
        if (!RowKinds.isBareAmount(cursor, mapping) && !TotalLabels.isNamedLikeATotal(cursor, mapping)) {
            return false;
        }
        AmountReader.Found amount = lines.peekAmount(cursor, mapping, totals.currency());
        return amount != null && totals.isSum(amount);
    }
}
