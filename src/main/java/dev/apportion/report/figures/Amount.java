package dev.apportion.report.figures;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Minor units as exact decimals of their currency. */
final class Amount {

    private Amount() {}

    static BigDecimal of(long minor, CurrencyUnit currency) {
        return BigDecimal.valueOf(minor, currency.getDecimalPlaces());
    }

    static @Nullable BigDecimal ofNullable(@Nullable Long minor, CurrencyUnit currency) {
        return minor == null ? null : of(minor, currency);
    }
}
