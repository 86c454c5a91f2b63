package dev.apportion.allocate;

import dev.apportion.policy.condition.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A test on the beginning of a code. */
record StartsWith(String prefix) implements Condition {

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
