package dev.apportion.allocate;

import dev.apportion.policy.UnaryTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A test on the beginning of a code. */
record StartsWith(String prefix) implements UnaryTest {

    @Override
    public boolean matches(@Nullable String text) {
        return text != null && text.startsWith(prefix);
    }

    @Override
    public boolean matches(@Nullable BigDecimal number) {
        return number != null && matches(number.toPlainString());
    }

    @Override
    public boolean matches(@Nullable LocalDate date) {
        return date != null && matches(date.toString());
    }
}
