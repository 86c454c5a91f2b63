package dev.apportion.policy.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRangeTest {

    @ParameterizedTest
    @CsvSource({
        "4100-4199, 4100, true",
        "4100–4199, 4199, true",
        "4100 .. 4199, 4150, true",
        "4100-4199, 4099, false",
        "4100-4199, 4200, false",
        "0410-0419, 415, true",
        "0410-0419, 00415, true",
        "4100-4199, 4150A, false"
    })
    void holdsItsEndsAndWhatIsBetween(String text, String number, boolean held) {
        assertThat(NumberRange.of(text)).matches(range -> range != null && range.contains(number) == held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10-20", "4199-4100", "4100-4100", "410-4199", "4100", "K4100-K4199"})
    void otherTextsAreCodes(String text) {
        assertThat(NumberRange.of(text)).isNull();
    }
}
