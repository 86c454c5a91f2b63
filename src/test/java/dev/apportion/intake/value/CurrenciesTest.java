package dev.apportion.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts with a currency beside them. */
class CurrenciesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            USD | £1,234.50       | 1,234.50   | GBP
            USD | -£1,234.50      | -1,234.50  | GBP
            USD | £1,234.56-      | 1,234.56-  | GBP
            USD | (£45.00)        | (45.00)    | GBP
            USD | R 1 234.50      | 1 234.50   | ZAR
            USD | R1,234.50       | 1,234.50   | ZAR
            USD | R1234           | R1234      | none
            USD | R$ 1.234,50     | 1.234,50   | BRL
            USD | A$5.00          | 5.00       | AUD
            USD | NZ$5            | 5          | NZD
            USD | RM 5.10         | 5.10       | MYR
            USD | Rp. 1.234.567   | 1.234.567  | IDR
            USD | KSh 1,000       | 1,000      | KES
            USD | ₦1,000.00       | 1,000.00   | NGN
            USD | GH₵ 5.00        | 5.00       | GHS
            USD | 1.234,50 Euro   | 1.234,50   | EUR
            USD | 1.234,50 TL     | 1.234,50   | TRY
            SEK | 1 234,50 kr     | 1 234,50   | SEK
            NOK | kr 1 234,50     | 1 234,50   | NOK
            USD | 1 234,50 kr     | 1 234,50 kr | none
            INR | Rs. 1,23,456    | 1,23,456   | INR
            USD | Rs 5            | Rs 5       | none
            USD | Total 5         | Total 5    | none
            """)
    void areTakenOff(String reporting, String amount, String number, @Nullable String currency) {
        Currencies.Stripped stripped = new Currencies(CurrencyUnit.of(reporting)).strip(amount);
        assertThat(stripped.number()).isEqualTo(number);
        assertThat(stripped.currency()).isEqualTo(currency == null ? null : CurrencyUnit.of(currency));
    }

    @ParameterizedTest
    @CsvSource({"R", "RM", "TL", "kr", "Rs", "euro"})
    void anAbbreviationAloneIsNoCurrency(String text) {
        assertThat(new Currencies(CurrencyUnit.USD).parse(text)).isNull();
    }
}
