package dev.apportion.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The whole text fits a regular expression, letter case aside. */
record PatternTest(Pattern pattern) implements UnaryTest {

    static PatternTest of(String expression) {
        return new PatternTest(Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    @Override
    public boolean matches(@Nullable String text) {
        return text != null && pattern.matcher(text.strip()).matches();
    }

    @Override
    public boolean matches(@Nullable BigDecimal number) {
        return number != null && matches(number.toPlainString());
    }

    @Override
    public boolean matches(@Nullable LocalDate date) {
        return date != null && matches(date.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatternTest that && pattern.pattern().equals(that.pattern.pattern());
    }

    @Override
    public int hashCode() {
        return pattern.pattern().hashCode();
    }

    @Override
    public String toString() {
        return "matches '" + pattern + "'";
    }
}
