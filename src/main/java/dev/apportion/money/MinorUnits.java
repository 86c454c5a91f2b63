package dev.apportion.money;

import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Whole numbers of minor units as exact decimals of their currency, and back. */
public final class MinorUnits {

    /** No line has more: ninety such amounts can be added without leaving 64 bits. */
    public static final long LARGEST = 100_000_000_000_000_000L;

    private MinorUnits() {}

    /** With as many decimals as the currency has. */
    public static BigDecimal decimal(long minor, CurrencyUnit currency) {
        return BigDecimal.valueOf(minor, currency.getDecimalPlaces());
    }

    public static @Nullable BigDecimal decimalOrNull(@Nullable Long minor, CurrencyUnit currency) {
        return minor == null ? null : decimal(minor, currency);
    }

    /**
     * The minor units of an amount.
     *
     * @throws ArithmeticException if the amount has more decimals than its currency, or takes more than 64 bits
     */
    public static long exactly(BigDecimal amount, CurrencyUnit currency) {
        return amount.movePointRight(currency.getDecimalPlaces()).longValueExact();
    }

    /** Such as {@code EUR 1234.50}. */
    public static String withCode(long minor, CurrencyUnit currency) {
        return currency.getCode() + " " + decimal(minor, currency).toPlainString();
    }

    /** Such as {@code 1,234.50}, in any place and language. */
    public static String grouped(long minor, CurrencyUnit currency) {
        return String.format(Locale.ROOT, "%,." + currency.getDecimalPlaces() + "f", decimal(minor, currency));
    }

    /** Such as {@code EUR 1,234.50}, in any place and language. */
    public static String groupedWithCode(long minor, CurrencyUnit currency) {
        return currency.getCode() + " " + grouped(minor, currency);
    }
}
