package dev.apportion.money;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/**
 * An exact amount of money.
 *
 * @param minor in minor units of {@code currency}; a credit is negative
 */
public record Amount(long minor, CurrencyUnit currency) {

    /** With as many decimals as the currency has. */
    public BigDecimal decimal() {
        return MinorUnits.decimal(minor, currency);
    }

    /** Such as {@code EUR 1234.50}. */
    public String withCode() {
        return MinorUnits.withCode(minor, currency);
    }
}
