package dev.apportion.policy.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Exactly this text, letter case aside; a number, date or month where the text is one.
 *
 * @param text as written, without quotes
 * @param point the text on a scale, null if it is only text
 */
record ExactCondition(String text, @Nullable Point point) implements Condition {

    static ExactCondition of(String text) {
        return new ExactCondition(text.strip(), Point.parse(text.strip()));
    }

    @Override
    public boolean matches(@Nullable String value) {
        return value != null && text.equalsIgnoreCase(value.strip());
    }

    @Override
    public boolean matches(@Nullable BigDecimal number) {
        return number != null
                && point != null
                && point.scale() == Point.Scale.NUMBER
                && point.value().compareTo(number) == 0;
    }

    @Override
    public boolean matches(@Nullable LocalDate date) {
        if (date == null || point == null) {
            return false;
        }
        Point other = Point.of(date, point.scale());
        return other != null && point.compareTo(other) == 0;
    }

    @Override
    public String neededPart() {
        return Conditions.fold(text);
    }

    @Override
    public List<String> onlyTexts() {
        return List.of(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<String> examples() {
        return List.of(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExactCondition that && text.equalsIgnoreCase(that.text);
    }

    @Override
    public int hashCode() {
        return text.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return text.indexOf(' ') < 0 && !text.isEmpty() ? text : "'" + text + "'";
    }
}
