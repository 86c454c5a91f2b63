package dev.apportion.intake.table;

import dev.apportion.intake.value.CellReader;
import dev.apportion.intake.value.Currencies;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The currency of an amount, of which row, cell and heading may each name one. */
final class AmountCurrency {

    private final CellReader cells;
    private final Currencies currencies;

    AmountCurrency(CellReader cells, Currencies currencies) {
        this.cells = cells;
        this.currencies = currencies;
    }

    /** The currency that a row states, null if it states none; one that is not known is a fault. */
    @Nullable
    CurrencyUnit stated(RowCursor row, ColumnMapping mapping) {
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
                    Message.of("This is not a known currency. Use a code such as EUR or USD."));
        }
        return currency;
    }

    /**
     * The currency that a row states, without a fault where it states none that is known.
     *
     * @param column of the amount
     * @param otherwise where neither row, amount nor heading names one; null for the reporting one
     */
    @Nullable
    CurrencyUnit peek(RowCursor row, int column, ColumnMapping mapping, @Nullable CurrencyUnit otherwise) {
        int beside = mapping.column(Field.CURRENCY);
        CurrencyUnit stated =
                beside < 0 || row.type(beside) != CellType.TEXT ? null : currencies.parse(row.text(beside));
        if (stated != null || mapping.denomination().currency() != null) {
            return stated;
        }
        boolean written = row.type(column) == CellType.TEXT
                && currencies.strip(row.text(column).strip()).currency() != null;
        return written ? null : otherwise;
    }

    /** An amount is never booked in one currency where its cell or heading says another. */
    boolean agree(
            RowCursor row,
            int column,
            Field field,
            @Nullable CurrencyUnit stated,
            Currencies.@Nullable Stripped stripped,
            ColumnMapping mapping) {
        if (stated == null) {
            return true;
        }
        CurrencyUnit inHeading = mapping.denomination().currency();
        if (stripped != null && !stripped.mayBe(stated)) {
            cells.fault(
                    row,
                    column,
                    field.label(),
                    Message.of(
                            "The amount is in {0}, but the column Currency says {1}. Correct one of them.",
                            String.valueOf(stripped.currency()), stated));
            return false;
        }
        boolean written = stripped != null && stripped.currency() != null;
        if (!written
                && inHeading != null
                && !inHeading.equals(stated)
                && !mapping.denomination().isDollarSign(stated)) {
            cells.fault(
                    row,
                    column,
                    field.label(),
                    Message.of(
                            "The heading says {0}, but the column Currency says {1}. Take the currency out of "
                                    + "the one that is wrong.",
                            inHeading, stated));
            return false;
        }
        return true;
    }

    /**
     * The currency of an amount: that of its row, its own, that of its heading, that of its format or {@code otherwise}, the first
     * there is.
     */
    static CurrencyUnit of(
            @Nullable CurrencyUnit stated,
            @Nullable CurrencyUnit written,
            Currencies.@Nullable Stripped byFormat,
            ColumnMapping mapping,
            CurrencyUnit otherwise) {
        if (stated != null) {
            return stated;
        }
        if (written != null) {
            return written;
        }
        CurrencyUnit inHeading = mapping.denomination().currency();
        if (inHeading != null) {
            return inHeading;
        }
        return byFormat != null && byFormat.currency() != null ? byFormat.currency() : otherwise;
    }
}
