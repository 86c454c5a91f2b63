package dev.apportion.intake.table;

import dev.apportion.cost.Finding;
import dev.apportion.intake.value.CellReader;
import dev.apportion.intake.value.Currencies;
import dev.apportion.intake.value.TextNumbers;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads a row's amount, from one column or from debit and credit. */
public final class AmountReader {

    /**
     * An amount with its place.
     *
     * @param column where it stands
     * @param difference what rounding half up added to an amount with more decimals than its currency, else null
     */
    public record Found(Amount amount, int column, @Nullable BigDecimal difference) {}

    private final CellReader cells;
    private final TextNumbers numbers;
    private final Currencies currencies;
    private final AmountCurrency currency;
    private final CurrencyUnit reporting;
    private final ScaledAmounts scaled;
    private ShownCurrencies shown;
    private Sides sides = new Sides();
    private CurrencyUnit otherwise;

    /**
     * Reads by these cells.
     *
     * @param roundsDecimals whether amounts with more decimals than their currency are rounded, or rejected
     */
    public AmountReader(
            CellReader cells,
            TextNumbers numbers,
            Currencies currencies,
            CurrencyUnit reporting,
            boolean roundsDecimals) {
        this.cells = cells;
        this.numbers = numbers;
        this.currencies = currencies;
        this.currency = new AmountCurrency(cells, currencies);
        this.reporting = reporting;
        this.scaled = new ScaledAmounts(cells, roundsDecimals);
        this.otherwise = reporting;
        this.shown = new ShownCurrencies(currencies, reporting, Denomination.NONE);
    }

    /** A table begins. */
    public void beginTable(ColumnMapping mapping) {
        shown = new ShownCurrencies(currencies, reporting, mapping.denomination());
        sides = new Sides();
    }

    /**
     * What is to be told of the table's amounts until now.
     *
     * @param of whose sheet it is, null if unknown
     */
    public List<Finding> findings(@Nullable String of, String file, String sheet) {
        List<Finding> findings = new ArrayList<>(shown.findings(of, file, sheet));
        findings.addAll(sides.findings(of, file, sheet));
        return findings;
    }

    /**
     * The amount, or null with a fault if there is none that can be read.
     *
     * @param otherwise its currency if neither the amount nor its column nor its heading says one
     */
    @Nullable
    public Found read(RowCursor row, ColumnMapping mapping, CurrencyUnit otherwise) throws UnreadableWorkbookException {
        this.otherwise = otherwise;
        CurrencyUnit stated = currency.stated(row, mapping);
        if (mapping.has(Field.AMOUNT)) {
            int side = sides.isCredit(row, mapping, cells) ? -1 : 1;
            return signed(row, mapping.column(Field.AMOUNT), Field.AMOUNT, stated, mapping, side, true);
        }
        int debit = mapping.column(Field.DEBIT);
        int credit = mapping.column(Field.CREDIT);
        boolean hasDebit = isFilled(row, debit);
        boolean hasCredit = isFilled(row, credit);
        if (hasDebit && hasCredit) {
            return netted(row, mapping, stated, true);
        }
        return hasCredit
                ? signed(
                        row,
                        credit,
                        Field.CREDIT,
                        stated,
                        mapping,
                        mapping.shape().creditSign(),
                        true)
                : signed(row, debit >= 0 ? debit : credit, Field.DEBIT, stated, mapping, 1, true);
    }

    /**
     * The amount in a row that is not a cost line, null if none can be read; never a fault.
     *
     * @param otherwise its currency where neither the row nor the heading names one, null for the reporting currency
     */
    @Nullable
    public Found peek(RowCursor row, ColumnMapping mapping, @Nullable CurrencyUnit otherwise)
            throws UnreadableWorkbookException {
        this.otherwise = reporting;
        if (!mapping.has(Field.AMOUNT)
                && isFilled(row, mapping.column(Field.DEBIT))
                && isFilled(row, mapping.column(Field.CREDIT))) {
            CurrencyUnit stated = currency.peek(row, mapping.column(Field.DEBIT), mapping, otherwise);
            return netted(row, mapping, stated, false);
        }
        for (Field field : new Field[] {Field.AMOUNT, Field.DEBIT, Field.CREDIT}) {
            int column = mapping.column(field);
            if (column >= 0 && isFilled(row, column)) {
                CurrencyUnit stated = currency.peek(row, column, mapping, otherwise);
                return signed(
                        row,
                        column,
                        field,
                        stated,
                        mapping,
                        field == Field.CREDIT ? mapping.shape().creditSign() : 1,
                        false);
            }
        }
        // Zero in both, as a balance of nothing has.
        int debit = mapping.column(Field.DEBIT);
        return debit >= 0 && row.type(debit) == CellType.NUMBER
                ? signed(row, debit, Field.DEBIT, currency.peek(row, debit, mapping, otherwise), mapping, 1, false)
                : null;
    }

    /** How many decimals a text of a column can have: those of its currency, or any if it is no amount. */
    public int decimals(RowCursor row, int column, ColumnMapping mapping) {
        if (column != mapping.column(Field.AMOUNT)
                && column != mapping.column(Field.DEBIT)
                && column != mapping.column(Field.CREDIT)) {
            return Integer.MAX_VALUE;
        }
        CurrencyUnit stated = currency.peek(row, column, mapping, null);
        CurrencyUnit written = currencies.strip(row.text(column).strip()).currency();
        return AmountCurrency.of(stated, written, null, mapping, reporting).getDecimalPlaces();
    }

    private @Nullable Found netted(
            RowCursor row, ColumnMapping mapping, @Nullable CurrencyUnit stated, boolean complain)
            throws UnreadableWorkbookException {
        Found debit = signed(row, mapping.column(Field.DEBIT), Field.DEBIT, stated, mapping, 1, complain);
        Found credit = signed(
                row,
                mapping.column(Field.CREDIT),
                Field.CREDIT,
                stated,
                mapping,
                mapping.shape().creditSign(),
                complain);
        if (debit == null || credit == null) {
            return null;
        }
        CurrencyUnit both = debit.amount().currency();
        if (!both.equals(credit.amount().currency())) {
            if (!complain) {
                return null;
            }
            cells.fault(
                    row,
                    credit.column(),
                    Field.CREDIT.label(),
                    Message.of("Debit and credit are in different currencies."));
            return null;
        }
        BigDecimal difference = debit.difference();
        if (credit.difference() != null) {
            difference = difference == null ? credit.difference() : difference.add(credit.difference());
        }
        long minor = Math.addExact(debit.amount().minor(), credit.amount().minor());
        return new Found(new Amount(minor, both), debit.column(), difference);
    }

    private @Nullable Found signed(
            RowCursor row,
            int column,
            Field field,
            @Nullable CurrencyUnit stated,
            ColumnMapping mapping,
            int sign,
            boolean complain)
            throws UnreadableWorkbookException {
        BigDecimal number = null;
        Currencies.Stripped stripped = null;
        Currencies.Stripped byFormat = null;
        int side = sign;
        CellType type = row.type(column);
        if (type == CellType.NUMBER) {
            number = row.isPercent(column) ? null : CellReader.clean(row.number(column));
            byFormat = shown.of(row, column, complain);
        } else if (type == CellType.TEXT && !row.text(column).isBlank()) {
            stripped = currencies.strip(row.text(column).strip());
            number = isDash(stripped.number())
                    ? BigDecimal.ZERO
                    : cells.textNumber(row, column, stripped.number(), complain);
            side = field == Field.CREDIT && numbers.tellsSide(stripped.number()) ? 1 : sign;
        }
        if (number == null) {
            if (complain) {
                complain(row, column, field);
            }
            return null;
        }
        if (field == Field.AMOUNT && sign < 0) {
            boolean minus = number.signum() < 0;
            sides.add(row.rowNumber(), minus);
            side = minus ? 1 : -1;
        }
        if (complain && !currency.agree(row, column, field, stated, stripped, mapping)) {
            return null;
        }
        BigDecimal factor = mapping.denomination().factor(column);
        // A unit is that of the number that is shown.
        BigDecimal inUnits = factor == null ? number : number.multiply(factor).movePointLeft(3 * row.thousands(column));
        CurrencyUnit written = stripped == null ? null : stripped.currency();
        CurrencyUnit its = AmountCurrency.of(stated, written, byFormat, mapping, otherwise);
        if (byFormat != null && complain) {
            shown.read(row.rowNumber(), column, byFormat, its);
        }
        return scaled.of(row, column, field, side < 0 ? inUnits.negate() : inUnits, its, complain);
    }

    private void complain(RowCursor row, int column, Field field) {
        int faults = cells.faults().size();
        if (!cells.isBlank(row, column, field.label())) {
            boolean percent = row.isPercent(column) || row.text(column).strip().endsWith("%");
            cells.fault(
                    row,
                    column,
                    field.label(),
                    percent
                            ? Message.of("This is a percentage, not an amount. Type the amount.")
                            : CellReader.NO_NUMBER);
        } else if (cells.faults().size() == faults) {
            cells.fault(row, column, field.label(), Message.of("The amount is missing. Type it, or delete the row."));
        }
    }

    /** A dash alone is how accountants write zero. */
    private static boolean isDash(String text) {
        String dash = text.strip();
        return dash.equals("-") || dash.equals("–") || dash.equals("—");
    }

    private static boolean isFilled(RowCursor row, int column) {
        if (column < 0) {
            return false;
        }
        CellType type = row.type(column);
        boolean zero = type == CellType.NUMBER && row.number(column).signum() == 0;
        return !zero
                && (type != CellType.BLANK || row.isFormula(column))
                && !(type == CellType.TEXT && row.text(column).isBlank());
    }
}
