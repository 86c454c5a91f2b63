package dev.apportion.policy;

import dev.apportion.cost.Period;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/**
 * A row of the Rates sheet.
 *
 * @param rate units of the reporting currency for one unit of {@code currency}
 */
public record ExchangeRate(CurrencyUnit currency, Period period, BigDecimal rate) {}
