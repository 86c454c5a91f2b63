package dev.apportion.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class MinorUnitsTest {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final CurrencyUnit JPY = CurrencyUnit.JPY;

    @Test
    void aDecimalHasTheCurrencysDecimals() {
        assertThat(MinorUnits.decimal(-1230, EUR)).isEqualTo(new BigDecimal("-12.30"));
        assertThat(MinorUnits.decimal(1230, JPY)).isEqualTo(new BigDecimal("1230"));
        assertThat(MinorUnits.decimalOrNull(null, EUR)).isNull();
    }

    @Test
    void backIsExactOrFails() {
        assertThat(MinorUnits.exactly(new BigDecimal("12.3"), EUR)).isEqualTo(1230);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MinorUnits.exactly(new BigDecimal("12.345"), EUR));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MinorUnits.exactly(new BigDecimal("1E20"), EUR));
    }

    @Test
    void textsAreTheSameInEveryLanguage() {
        assertThat(MinorUnits.withCode(123450, EUR)).isEqualTo("EUR 1234.50");
        assertThat(MinorUnits.grouped(Long.MIN_VALUE, EUR)).isEqualTo("-92,233,720,368,547,758.08");
        assertThat(MinorUnits.grouped(1234, JPY)).isEqualTo("1,234");
        assertThat(MinorUnits.groupedWithCode(-123450, EUR)).isEqualTo("EUR -1,234.50");
    }
}
