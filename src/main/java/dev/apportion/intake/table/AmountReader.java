package dev.apportion.intake.table;

import dev.apportion.intake.value.CellReader;
import dev.apportion.intake.value.Currencies;
import dev.apportion.intake.value.TextNumbers;
import dev.apportion.money.Amount;
import dev.apportion.money.MinorUnits;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads a row's amount, from one column or from debit and credit. */
public final class AmountReader {

    /**
     * An amount with its place.
     *
     * @param column where it stands
     * @param rounded the amount as it stood if it had more decimals than its currency and was rounded half up, else
     * null
     */
    public record Found(Amount amount, int column, @Nullable BigDecimal rounded) {}

    private final CellReader cells;
    private final TextNumbers numbers;
    private final Currencies currencies;
    private final CurrencyUnit reporting;
    private final String advice;
    private CurrencyUnit otherwise;

    public AmountReader(
            CellReader cells, TextNumbers numbers, Currencies currencies, CurrencyUnit reporting, String advice) {
        this.cells = cells;
        this.numbers = numbers;
        this.currencies = currencies;
        this.reporting = reporting;
        this.advice = advice;
        this.otherwise = reporting;
    }

    /**
     * The amount, or null with a fault if there is none that can be read.
     *
     * @param otherwise its currency if neither the amount nor its column nor its heading says one
     */
    @Nullable
    public Found read(RowCursor row, ColumnMapping mapping, CurrencyUnit otherwise) {
        this.otherwise = otherwise;
        CurrencyUnit stated = currencyColumn(row, mapping);
        if (mapping.has(Field.AMOUNT)) {
            return signed(row, mapping.column(Field.AMOUNT), Field.AMOUNT, stated, mapping, 1, true);
        }
        int debit = mapping.column(Field.DEBIT);
        int credit = mapping.column(Field.CREDIT);
        boolean hasDebit = isFilled(row, debit);
        boolean hasCredit = isFilled(row, credit);
        if (hasDebit && hasCredit) {
            return netted(row, mapping, stated);
        }
        return hasCredit
                ? signed(row, credit, Field.CREDIT, stated, mapping, -1, true)
                : signed(row, debit >= 0 ? debit : credit, Field.DEBIT, stated, mapping, 1, true);
    }

    /**
     * The amount in a row that is not a cost line, null if none can be read; never a fault.
     *
     * @param otherwise its currency where neither the row nor the heading names one, null for the reporting currency
     */
    @Nullable
    public Found peek(RowCursor row, ColumnMapping mapping, @Nullable CurrencyUnit otherwise) {
        this.otherwise = reporting;
        for (Field field : new Field[] {Field.AMOUNT, Field.DEBIT, Field.CREDIT}) {
            int column = mapping.column(field);
            if (column >= 0 && isFilled(row, column)) {
                CurrencyUnit stated = peekCurrency(row, column, mapping, otherwise);
                return signed(row, column, field, stated, mapping, field == Field.CREDIT ? -1 : 1, false);
            }
        }
        return null;
    }

    private @Nullable CurrencyUnit peekCurrency(
            RowCursor row, int column, ColumnMapping mapping, @Nullable CurrencyUnit otherwise) {
        int beside = mapping.column(Field.CURRENCY);
        CurrencyUnit stated =
                beside < 0 || row.type(beside) != CellType.TEXT ? null : currencies.parse(row.text(beside));
        if (stated != null || mapping.currency() != null) {
            return stated;
        }
        boolean written = row.type(column) == CellType.TEXT
                && currencies.strip(row.text(column).strip()).currency() != null;
        return written ? null : otherwise;
    }

    private @Nullable Found netted(RowCursor row, ColumnMapping mapping, @Nullable CurrencyUnit stated) {
        Found debit = signed(row, mapping.column(Field.DEBIT), Field.DEBIT, stated, mapping, 1, true);
        Found credit = signed(row, mapping.column(Field.CREDIT), Field.CREDIT, stated, mapping, -1, true);
        if (debit == null || credit == null) {
            return null;
        }
        CurrencyUnit currency = debit.amount().currency();
        if (!currency.equals(credit.amount().currency())) {
            cells.fault(row, credit.column(), Field.CREDIT.label(), "Debit and credit are in different currencies.");
            return null;
        }
        BigDecimal rounded = debit.rounded() != null ? debit.rounded() : credit.rounded();
        long minor = Math.addExact(debit.amount().minor(), credit.amount().minor());
        return new Found(new Amount(minor, currency), debit.column(), rounded);
    }

    private @Nullable Found signed(
            RowCursor row,
            int column,
            Field field,
            @Nullable CurrencyUnit stated,
            ColumnMapping mapping,
            int sign,
            boolean complain) {
        BigDecimal number = null;
        CurrencyUnit written = null;
        int side = sign;
        boolean mayBeThousands = false;
        CellType type = row.type(column);
        if (type == CellType.NUMBER) {
            number = CellReader.clean(row.number(column));
        } else if (type == CellType.TEXT && !row.text(column).isBlank()) {
            Currencies.Stripped stripped = currencies.strip(row.text(column).strip());
            number = isDash(stripped.number()) ? BigDecimal.ZERO : numbers.parse(stripped.number());
            written = stripped.currency();
            side = field == Field.CREDIT && numbers.tellsSide(stripped.number()) ? 1 : sign;
            mayBeThousands = numbers.mayBeThousands(stripped.number());
        }
        if (number == null) {
            if (complain) {
                complain(row, column, field);
            }
            return null;
        }
        CurrencyUnit currency = currency(stated, written, mapping);
        if (mayBeThousands && currency.getDecimalPlaces() < 3) {
            if (complain) {
                cells.fault(
                        row,
                        column,
                        field.label(),
                        "This either has three decimals, which " + currency
                                + " does not have, or uses a thousands separator other than that of the locale in"
                                + " Settings. Type it as a number.");
            }
            return null;
        }
        return scaled(row, column, field, side < 0 ? number.negate() : number, currency, complain);
    }

    private void complain(RowCursor row, int column, Field field) {
        int faults = cells.faults().size();
        if (!cells.isBlank(row, column, field.label())) {
            cells.fault(row, column, field.label(), advice);
        } else if (cells.faults().size() == faults) {
            cells.fault(row, column, field.label(), "The amount is missing. Type it, or delete the row.");
        }
    }

    private @Nullable Found scaled(
            RowCursor row, int column, Field field, BigDecimal number, CurrencyUnit currency, boolean complain) {
        BigDecimal scaled = number.setScale(currency.getDecimalPlaces(), RoundingMode.HALF_UP);
        if (scaled.precision() > 18) {
            if (complain) {
                cells.fault(row, column, field.label(), "This amount is too large to be right. Correct it.");
            }
            return null;
        }
        Amount amount = new Amount(MinorUnits.exactly(scaled, currency), currency);
        return new Found(amount, column, scaled.compareTo(number) == 0 ? null : number);
    }

    private CurrencyUnit currency(
            @Nullable CurrencyUnit stated, @Nullable CurrencyUnit written, ColumnMapping mapping) {
        if (stated != null) {
            return stated;
        }
        if (written != null) {
            return written;
        }
        return mapping.currency() != null ? mapping.currency() : otherwise;
    }

    private @Nullable CurrencyUnit currencyColumn(RowCursor row, ColumnMapping mapping) {
        int column = mapping.column(Field.CURRENCY);
        String text = cells.text(row, column, Field.CURRENCY.label());
        if (text == null) {
            return null;
        }
        CurrencyUnit currency = currencies.parse(text);
        if (currency == null) {
            cells.fault(
                    row,
                    column,
                    Field.CURRENCY.label(),
                    "This is not a known currency. Use a code such as EUR or" + " USD.");
        }
        return currency;
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
