package dev.apportion.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.policy.Layout.DecimalMark;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "en-US | 1,23,456        | 123456",
                "en-US | 12,34,56,789.50 | 123456789.50",
                "en-US | (1,23,456.00)   | -123456",
                "de-DE | 1.234,50        | 1234.50",
                "de-DE | 1.234           | 1234",
                "de-DE | 1.234.567,89    | 1234567.89",
                "de-DE | 12,5            | 12.5",
                "de-DE | 1.234,-         | 1234",
                "de-DE | -5,--           | -5",
                "de-CH | 20.\u2013      | 20",
                "de-DE | 1 234,50        | 1234.50",
                "de-DE | 1\u00A0234,50   | 1234.50",
                "de-DE | 1\u202F234,50-  | -1234.50",
                "de-CH | 1'234.50        | 1234.50",
                "fr-FR | 1\u202F234,50   | 1234.50"
            })
    void readsTheNotationOfTheLocale(String locale, String text, String expected) {
        assertThat(parse(locale, text)).isEqualByComparingTo(expected);
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
                "en-US | 1 2",
                "en-US | 0,123",
                "de-DE | 1.234 567",
                "en-US | 1.23E+11",
                "en-US | 12%"
            })
    void guessesNothing(String locale, String text) {
        assertThat(parse(locale, text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"6.82121E-13, 0.000000000000682121", "-1.5e-05, -0.000015", "1.2345678E+5, 123456.78"})
    void scientificNotationThatLosesNoDigit(String text, String number) {
        assertThat(parse("en-US", text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "12.345", "-123.456", "(1.234)", "1.234 CR", "- 1.234"})
    void oneMarkBeforeThreeDigitsIsOpen(String text) {
        assertThat(TextNumbers.isOpen(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "0.123", "1234.567", "1.23", "1,234.5", "1.234.567", "1 234.567", ".123", "1.2345"})
    void whatElseLooksLikeItIsNot(String text) {
        assertThat(TextNumbers.isOpen(text)).isFalse();
    }

    private static @Nullable BigDecimal parse(String tag, String text) {
        Locale locale = Locale.forLanguageTag(tag);
        return new TextNumbers(locale).parse(text, DecimalMark.of(locale));
    }
}
