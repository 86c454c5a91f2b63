package dev.apportion.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import dev.apportion.money.Amount;
import dev.apportion.policy.ExchangeRate;
import dev.apportion.policy.workbook.PolicyFixture;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyConversionTest {

    private static final Period OCTOBER = Period.parse("2026-10");

    /** The fixture reports in US dollars. */
    private final PolicyFixture policy = new PolicyFixture();

    @ParameterizedTest
    @CsvSource({
        "EUR, 1.1, 1000, 1100",
        "EUR, 1.105, 1, 1",
        "EUR, 0.5, 1, 1",
        "EUR, 0.5, -1, -1",
        "EUR, 0.4999, 1, 0",
        "JPY, 0.0067, 1000, 670",
        "KWD, 3.25, 1000, 325",
        "KWD, 3.25, -1, 0"
    })
    void roundsHalfUpOnceAndMirrorsCredits(String currency, String rate, long minor, long expected) {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        CurrencyConversion conversion = new CurrencyConversion(policy.build(), OCTOBER);
        assertThat(conversion.convert(new Amount(minor, unit), new BigDecimal(rate)))
                .isEqualTo(expected);
        assertThat(conversion.convert(new Amount(-minor, unit), new BigDecimal(rate)))
                .isEqualTo(-expected);
    }

    @Test
    void onlyTheRateOfThePeriodCounts() {
        policy.rates.add(new ExchangeRate(CurrencyUnit.EUR, Period.parse("2026-09"), new BigDecimal("1.2")));
        policy.rates.add(new ExchangeRate(CurrencyUnit.GBP, OCTOBER, new BigDecimal("1.3")));
        CurrencyConversion conversion = new CurrencyConversion(policy.build(), OCTOBER);
        assertThat(conversion.rate(CurrencyUnit.EUR)).isEmpty();
        assertThat(conversion.rate(CurrencyUnit.GBP)).contains(new BigDecimal("1.3"));
        assertThat(conversion.isReporting(CurrencyUnit.USD)).isTrue();
    }
}
