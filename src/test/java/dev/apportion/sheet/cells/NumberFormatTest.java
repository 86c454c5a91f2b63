package dev.apportion.sheet.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {

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
        assertThat(NumberFormat.custom(code).kind()).isEqualTo(NumberFormat.Kind.DATE);
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
        assertThat(NumberFormat.custom(code).kind()).isNotEqualTo(NumberFormat.Kind.DATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"$\"#,##0.00;[Red]\\-\"$\"#,##0.00|$",
                "[$$-409]#,##0.00_);([$$-409]#,##0.00)|$",
                "[$$-1009]#,##0.00|CAD",
                "[$$-0C0C]#,##0.00|CAD",
                "_-[$£-809]* #,##0.00_-|£",
                "#,##0.00 [$€-407]|€",
                "_-* #,##0.00\\ \"€\"_-|€",
                "#,##0.00 €|€",
                "\"USD\" #,##0.00|USD",
                "[$USD] #,##0.00|USD",
                "#,##0.00\\ [$kr-41D]|SEK",
                "_(\"$\"* #,##0.00_)|$",
                "#,##0.00 \"days\"|days",
                "#,##0.00|",
                "[Red]#,##0.00;(#,##0.00)|",
                "[$-409]#,##0.00|",
                "0%|"
            })
    void currencies(String code, @Nullable String currency) {
        assertThat(NumberFormat.custom(code).currency()).isEqualTo(currency);
    }
}
