package dev.apportion.report.figures;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Minor units as exact decimals of their currency. */
public final class Amount {

    private Amount() {}

    public static BigDecimal of(long minor, CurrencyUnit currency) {
        return BigDecimal.valueOf(minor, currency.getDecimalPlaces());
    }

    public static @Nullable BigDecimal ofNullable(@Nullable Long minor, CurrencyUnit currency) {
        return minor == null ? null : of(minor, currency);
    }
}
