package dev.apportion.policy.workbook.cell;

import dev.apportion.money.MinorUnits;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Cells that hold an amount or a currency. */
public final class MoneyCells {

    private MoneyCells() {}

    /** An amount in minor units; zero or more. */
    public static @Nullable Long amount(PolicyRow row, String heading, CurrencyUnit currency) {
        BigDecimal decimal = NumberCells.decimal(row, heading);
        if (decimal == null) {
            return null;
        }
        if (decimal.signum() < 0) {
            row.fault(heading, "A budget can't be negative.");
        }
        try {
            return MinorUnits.exactly(decimal, currency);
        } catch (ArithmeticException e) {
            row.fault(
                    heading,
                    NumberCells.plain(decimal) + " has more decimals than " + currency + " or is too large. " + currency
                            + " has " + currency.getDecimalPlaces() + " decimals.");
            return null;
        }
    }

    public static @Nullable CurrencyUnit currency(PolicyRow row, String heading) {
        String text = row.text(heading);
        try {
            return text.isEmpty() ? null : CurrencyUnit.of(text.toUpperCase(Locale.ROOT));
        } catch (IllegalCurrencyException e) {
            row.fault(heading, "\"" + text + "\" is not a currency. Write its ISO code, such as EUR.");
            return null;
        }
    }
}
