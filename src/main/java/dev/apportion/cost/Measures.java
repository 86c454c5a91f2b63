package dev.apportion.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What is measured rather than paid, such as hours, quantities and exchange rates. Never money. */
public final class Measures {

    /** Decimals that hours and quantities keep, as the ledger's columns for their sums do. */
    public static final int DECIMALS = 10;

    private Measures() {}

    /** Hours or a quantity as they come back from the ledger. */
    static @Nullable BigDecimal kept(@Nullable BigDecimal value) {
        return kept(value, DECIMALS);
    }

    /** A value with at most so many decimals, half rounded down, and no zeros at its end; null stays null. */
    public static @Nullable BigDecimal kept(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return null;
        }
        BigDecimal kept = value.scale() > decimals ? value.setScale(decimals, RoundingMode.HALF_DOWN) : value;
        return kept.stripTrailingZeros();
    }
}
