package dev.apportion.decide;

import dev.apportion.cost.Period;
import dev.apportion.money.Amount;
import dev.apportion.money.MinorUnits;
import dev.apportion.policy.ExchangeRate;
import dev.apportion.policy.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Converts amounts to the reporting currency at the rates of one period. */
public final class CurrencyConversion {

    private final CurrencyUnit reporting;
    private final Map<CurrencyUnit, BigDecimal> rates = new HashMap<>();

    /** At the policy's rates for a period. */
    public CurrencyConversion(Policy policy, Period period) {
        this.reporting = policy.settings().currency();
        for (ExchangeRate rate : policy.rates()) {
            if (rate.period().equals(period)) {
                rates.put(rate.currency(), rate.rate());
            }
        }
    }

    /** Whether amounts in this currency need no rate. */
    public boolean isReporting(CurrencyUnit currency) {
        return currency.equals(reporting);
    }

    /** Units of the reporting currency for one unit of this currency. */
    public Optional<BigDecimal> rate(CurrencyUnit currency) {
        return Optional.ofNullable(rates.get(currency));
    }

    /** Whether an amount would be larger than any that is right. */
    public boolean isTooLarge(Amount amount, BigDecimal rate) {
        BigDecimal minor = amount.decimal().multiply(rate).movePointRight(reporting.getDecimalPlaces());
        return minor.abs().compareTo(BigDecimal.valueOf(MinorUnits.LARGEST)) > 0;
    }

    /**
     * Minor units of the reporting currency, rounded half up (away from zero at the half, so that credits mirror cost).
     *
     * @throws ArithmeticException if it takes more than 64 bits
     */
    public long convert(Amount amount, BigDecimal rate) {
        BigDecimal converted = amount.decimal().multiply(rate);
        return MinorUnits.exactly(converted.setScale(reporting.getDecimalPlaces(), RoundingMode.HALF_UP), reporting);
    }
}
