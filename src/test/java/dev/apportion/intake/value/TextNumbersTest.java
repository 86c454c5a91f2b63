package dev.apportion.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | 1,234.50        | 1234.50",
                "en-US | 1,234           | 1234",
                "en-US | 1234            | 1234",
                "en-US | (1,234.50)      | -1234.50",
                "en-US | -5              | -5",
                "en-US | 5-              | -5",
                "en-US | \u22125         | -5",
                "en-US | +5              | 5",
                "en-US | .5              | .5",
                "en-US | 1,234,567.89    | 1234567.89",
                "de-DE | 1.234,50        | 1234.50",
                "de-DE | 1.234           | 1234",
                "de-DE | 1.234.567,89    | 1234567.89",
                "de-DE | 12,5            | 12.5",
                "de-DE | 1 234,50        | 1234.50",
                "de-DE | 1\u00A0234,50   | 1234.50",
                "de-DE | 1\u202F234,50-  | -1234.50",
                "de-CH | 1'234.50        | 1234.50",
                "fr-FR | 1\u202F234,50   | 1234.50"
            })
    void readsTheNotationOfTheLocale(String locale, String text, String expected) {
        assertThat(new TextNumbers(Locale.forLanguageTag(locale)).parse(text)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | 1.234,50",
                "en-US | 12,5",
                "en-US | 1,23",
                "en-US | 1,2345",
                "en-US | 1,234,56",
                "de-DE | 1,234.50",
                "de-DE | 12.50",
                "de-DE | 1.23",
                "en-US | twelve",
                "en-US | 5 EUR",
                "en-US | 1..5",
                "en-US | ()",
                "en-US | -",
                "en-US | .",
                "en-US | 1 2"
            })
    void guessesNothing(String locale, String text) {
        assertThat(new TextNumbers(Locale.forLanguageTag(locale)).parse(text)).isNull();
    }
}
