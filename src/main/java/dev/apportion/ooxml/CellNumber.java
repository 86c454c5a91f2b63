package dev.apportion.ooxml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as Excel keeps them. */
public final class CellNumber {

    /** Excel shows and keeps 15 significant digits. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    private CellNumber() {}

    /** The number with the digits that Excel keeps. */
    public static BigDecimal kept(BigDecimal number) {
        return number.precision() > 15 ? number.round(KEPT) : number;
    }

    /** A number as General shows it, or as it is stored: up to 15 digits, no trailing zeros. */
    public static String plain(BigDecimal number) {
        BigDecimal shown = kept(number);
        if (shown.signum() == 0) {
            return "0";
        }
        BigDecimal bare = shown.scale() > 0 ? shown.stripTrailingZeros() : shown;
        int magnitude = bare.precision() - bare.scale();
        return magnitude > 21 || magnitude < -19 ? bare.toString() : bare.toPlainString();
    }
}
