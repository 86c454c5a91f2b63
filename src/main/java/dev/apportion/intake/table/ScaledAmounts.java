package dev.apportion.intake.table;

import dev.apportion.intake.value.CellReader;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.money.MinorUnits;
import dev.apportion.policy.Field;
import dev.apportion.sheet.RowCursor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Makes numbers amounts of a currency: its decimals, and no more money than 64 bits hold. One for each sheet. */
final class ScaledAmounts {

    /** Programs leave as much of a difference of binary fractions where nothing is meant. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private final CellReader cells;
    private final boolean roundsDecimals;

    /** Of all amounts that were read, without their signs: what a sheet adds up to never leaves 64 bits. */
    private long total;

    /** @param roundsDecimals whether amounts with more decimals than their currency are rounded, or rejected */
    ScaledAmounts(CellReader cells, boolean roundsDecimals) {
        this.cells = cells;
        this.roundsDecimals = roundsDecimals;
    }

    /**
     * An amount, null if it has too many decimals or is too large.
     *
     * @param complain whether that is a fault
     */
    AmountReader.@Nullable Found of(
            RowCursor row, int column, Field field, BigDecimal number, CurrencyUnit currency, boolean complain) {
        BigDecimal scaled = number.setScale(currency.getDecimalPlaces(), RoundingMode.HALF_UP);
        BigDecimal size = scaled.abs().movePointRight(currency.getDecimalPlaces());
        if (size.compareTo(BigDecimal.valueOf(MinorUnits.LARGEST - (complain ? total : 0))) > 0) {
            if (complain) {
                cells.fault(
                        row,
                        column,
                        field.label(),
                        Message.of(
                                "This amount is too large to be right, alone or together with those above it. Correct it."));
            }
            return null;
        }
        BigDecimal difference = scaled.compareTo(number) == 0 ? null : scaled.subtract(number);
        boolean rounded = difference != null && difference.abs().compareTo(NOISE) > 0;
        if (rounded && !roundsDecimals) {
            if (complain) {
                cells.fault(
                        row,
                        column,
                        field.label(),
                        Message.of(
                                "This has more decimals than {0} has, and Settings says to reject it. Round it.",
                                currency));
            }
            return null;
        }
        Amount amount = new Amount(MinorUnits.exactly(scaled, currency), currency);
        total += complain ? Math.abs(amount.minor()) : 0;
        return new AmountReader.Found(amount, column, rounded ? difference : null);
    }
}
