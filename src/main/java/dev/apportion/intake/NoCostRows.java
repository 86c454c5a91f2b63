package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.doubt.MoneyNotCounted;
import dev.apportion.intake.doubt.StatedTotals;
import dev.apportion.intake.line.LineReader;
import dev.apportion.intake.row.FigureRows;
import dev.apportion.intake.row.PartRows;
import dev.apportion.intake.row.RowKinds;
import dev.apportion.intake.row.StatementRows;
import dev.apportion.intake.table.AmountReader;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.told.RowsWithoutAmount;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.policy.Field;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that look like lines and are no cost, by what they say or where they stand: each gives the row as what it is, null if it is none
 * of the kind. What their money is is told at the end. One for each sheet.
 */
final class NoCostRows {

    private final LineReader lines;
    private final RowCursor cursor;
    private final StatedTotals totals;
    private final IgnoredRows ignored;
    private final StatementRows statement = new StatementRows();
    private final FigureRows figures = new FigureRows();
    private final PartRows parts = new PartRows();
    private final RowsWithoutAmount withoutAmount = new RowsWithoutAmount();
    private final MoneyNotCounted planned = new MoneyNotCounted(
            FindingCode.COLUMN_READ,
            (rows, money) -> Message.of(
                    "{0} {0,choice,1#row says that it is|1<rows say that they are} planned, others that they are actual: "
                            + "what is planned does not count, {1} in all.",
                    rows, money));

    /** Whether the table has had a line that others may be parts of. */
    private boolean lineAbove;

    /** Whether a title says that the rows below are planned, where those above are not. */
    private boolean planBelow;

    NoCostRows(LineReader lines, RowCursor cursor, StatedTotals totals, IgnoredRows ignored) {
        this.lines = lines;
        this.cursor = cursor;
        this.totals = totals;
        this.ignored = ignored;
    }

    /** Another table begins. */
    void beginTable() {
        lineAbove = false;
        figures.beginTable();
    }

    /** Whether the table has had a line. */
    boolean isLineAbove() {
        return lineAbove;
    }

    /** A text alone in its row. */
    void title() {
        planBelow = RowKinds.titlesPlan(cursor) ? lineAbove || planBelow : planBelow && !RowKinds.titlesActual(cursor);
    }

    /** A sum of lines above; a total has all of them. */
    void sum(RowOutcome.Reason reason) {
        if (lineAbove && reason == RowOutcome.Reason.TOTAL) {
            figures.total();
        } else if (lineAbove && reason == RowOutcome.Reason.SUBTOTAL) {
            figures.subtotal();
        }
    }

    /** A line, or a row that is rejected. */
    void line(ColumnMapping mapping, RowOutcome row) {
        lineAbove = true;
        figures.line(
                cursor,
                mapping,
                row instanceof RowOutcome.Accepted accepted ? accepted.line().amount() : null);
    }

    /** Income and results of a statement of income and expenses. */
    @Nullable
    RowOutcome ofStatement(ColumnMapping mapping) throws UnreadableWorkbookException {
        if (!statement.isOne(cursor, mapping)) {
            return null;
        }
        List<Amount> amounts = amounts(mapping);
        statement.add(cursor, amounts);
        return noCost(Message.of("Income, or a result, of a statement"), amounts);
    }

    /** What stands below the total of a table: figures about the rows above, signatures. */
    @Nullable
    RowOutcome belowTotal(ColumnMapping mapping, SectionRows sections) throws UnreadableWorkbookException {
        if (figures.isOne(cursor, mapping)) {
            List<Amount> amounts = amounts(mapping);
            figures.add(cursor.rowNumber(), amounts);
            return noCost(Message.of("Below the total, and a figure about the rows above"), amounts);
        }
        return figures.isBelowTotal() && !sections.mayBeLine(cursor, mapping)
                ? ignored.of(
                        RowOutcome.Reason.NOTE,
                        Message.of("Below the total, with neither amount nor day nor department"),
                        List.of())
                : null;
    }

    /** A row without an amount, in a table of which many have none. */
    @Nullable
    RowOutcome withoutAmount(ColumnMapping mapping) {
        if (!mapping.isSparse() || RowKinds.isFilled(cursor, mapping.column(Field.AMOUNT))) {
            return null;
        }
        withoutAmount.add(cursor.rowNumber(), mapping.column(Field.AMOUNT));
        return ignored.of(RowOutcome.Reason.NO_AMOUNT, Message.of("No amount"), List.of());
    }

    /** What is planned, where other rows are actual cost. */
    @Nullable
    RowOutcome planned(ColumnMapping mapping) throws UnreadableWorkbookException {
        if (!planBelow && !RowKinds.isPlanned(cursor, mapping)) {
            return null;
        }
        List<Amount> amounts = amounts(mapping);
        planned.add(cursor.rowNumber(), amounts);
        return noCost(Message.of("Planned, not spent"), amounts);
    }

    /** A part of a row above. */
    @Nullable
    RowOutcome part(ColumnMapping mapping) throws UnreadableWorkbookException {
        if (!lineAbove || !parts.isOne(cursor, mapping)) {
            return null;
        }
        AmountReader.Found amount = lines.peekAmount(cursor, mapping, totals.currency());
        parts.add(cursor.rowNumber(), amount);
        return ignored.of(RowOutcome.Reason.SUBTOTAL, Message.of("A part of a row above"), amount);
    }

    /** The amount of the row, or those that stand side by side. */
    private List<Amount> amounts(ColumnMapping mapping) throws UnreadableWorkbookException {
        List<Amount> amounts = new ArrayList<>();
        for (ColumnMapping columns : mapping.each()) {
            AmountReader.Found found = lines.peekAmount(cursor, columns, totals.currency());
            if (found != null) {
                amounts.add(found.amount());
            }
        }
        return amounts;
    }

    private RowOutcome noCost(Message why, List<Amount> amounts) {
        return ignored.of(RowOutcome.Reason.NOT_COST, why, amounts);
    }

    List<Finding> findings(@Nullable String department, String file, String sheet) {
        List<Finding> all = new ArrayList<>(withoutAmount.findings(department, file, sheet));
        all.addAll(parts.findings(department, file, sheet));
        all.addAll(statement.findings(department, file, sheet));
        all.addAll(figures.findings(department, file, sheet));
        all.addAll(planned.findings(department, file, sheet));
        return all;
    }
}
