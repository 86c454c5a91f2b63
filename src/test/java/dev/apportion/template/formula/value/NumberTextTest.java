package dev.apportion.template.formula.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Excel's TEXT makes of a number. */
class NumberTextTest {

    /** 46300.75 is 18:00 of Monday, the 5th of October 2026. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12.5|General|12.5",
                "-5|0;(0);nil|(5)",
                "0|0;(0);nil|nil",
                "5|0;(0);nil|5",
                "-5|0|-5",
                "-5|0;(0)|(5)",
                "0|0;(0)|0",
                "1234.5|#,##0.00|1,234.50",
                "0.5|0|1",
                "0.125|0.0%|12.5%",
                "7|\\x0|x7",
                "7|0_)|7",
                "7|0 \"EUR\"|7 EUR",
                "7|\"it's \"0|it's 7",
                "7|0 \"#1\"|7 #1",
                "46300.75|dd.mm.yy|05.10.26",
                "46300.75|h:mm AM/PM|6:00 PM",
                "46300.25|h:mm AM/PM|6:00 AM",
                "46300.75|hh:mm:ss|18:00:00",
                "46300.75|mm:ss|00:00",
                "46300.75|dddd d mmmm yyyy|Monday 5 October 2026",
                "46300.75|ddd d mmm|Mon 5 Oct",
                "46300.75|yyyy\"-\"m|2026-10",
                "46300.75|d\\.m|5.10",
                "46300.75|[$-409]d/m/yyyy|5/10/2026",
                "46300.75|yyyy \"Q4|2026 Q4",
                "46300.75|mmm 'yy|Oct '26",
                "46300.75|d\"'s\" mmm|5's Oct",
                "0|#,##0;-#,##0;|``",
                "-3|\"below\"|-below",
                "3|\"a\" 0 \"b\"|a 3 b",
            })
    void writesAsExcelDoes(BigDecimal number, String format, String text) {
        assertThat(NumberText.format(number, format, false)).isEqualTo(text);
    }

    @Test
    void leavesTextsAlone() {
        assertThat(NumberText.format("abc", "0.00", false)).isEqualTo("abc");
    }

    @Test
    void countsFrom1904WhereTheWorkbookDoes() {
        assertThat(NumberText.format(new BigDecimal("44838"), "yyyy-mm-dd", true))
                .isEqualTo("2026-10-05");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-05T18:00,46300.75", "2026-10-05T00:00,46300", "2026-10-05T08:30,46300.3541666667"})
    void datesAreNumbersAndBack(LocalDateTime moment, BigDecimal serial) {
        assertThat(Serial.of(moment, false)).isEqualByComparingTo(serial);
        assertThat(Serial.dateTime(serial, false)).isEqualTo(moment);
        assertThat(Serial.dateTime(Serial.of(moment, true), true)).isEqualTo(moment);
    }

    @Test
    void errorsAreKnownByTheirNames() {
        for (ErrorValue error : ErrorValue.values()) {
            assertThat(ErrorValue.of(error.toString())).isEqualTo(error);
        }
        assertThat(ErrorValue.of("#SPILL!")).isEqualTo(ErrorValue.VALUE);
    }
}
