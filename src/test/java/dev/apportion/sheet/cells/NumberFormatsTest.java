package dev.apportion.sheet.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "[$-409]d/m/yy h:mm AM/PM;@",
                "dd\\.mm\\.yyyy",
                "[h]:mm:ss",
                "mm:ss.0",
                "\"Due\" d mmm",
                "[Red]yyyy",
                "[$-F800]dddd, mmmm dd, yyyy"
            })
    void dates(String code) {
        assertThat(NumberFormats.customDate(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0.00",
                "#,##0.00 \"days\"",
                "#,##0\\d",
                "[Red]-0.00",
                "0.00E+00",
                "@",
                "_-* #,##0.00\\ _d",
                "[$USD] 0.00",
                "0%",
                "\"yes\";\"no\""
            })
    void numbers(String code) {
        assertThat(NumberFormats.customDate(code)).isFalse();
    }
}
