package dev.apportion.template.render;

import dev.apportion.ooxml.CellText;
import dev.apportion.template.formula.value.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Values of a model as cells hold them: null, BigDecimal, String, Boolean. */
final class CellValues {

    private CellValues() {}

    static @Nullable Object of(@Nullable Object value, boolean date1904) {
        if (value == null || value instanceof BigDecimal || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            return text.isEmpty() ? null : CellText.cut(text);
        }
        if (value instanceof LocalDate date) {
            return BigDecimal.valueOf(Serial.of(date, date1904));
        }
        if (value instanceof LocalDateTime moment) {
            return Serial.of(moment, date1904);
        }
        if (value instanceof YearMonth month) {
            return BigDecimal.valueOf(Serial.of(month.atDay(1), date1904));
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (value instanceof Double || value instanceof Float) {
            return BigDecimal.valueOf(((Number) value).doubleValue());
        }
        if (value instanceof Number number) {
            return BigDecimal.valueOf(number.longValue());
        }
        return CellText.cut(value.toString());
    }
}
