package dev.apportion.allocate;

import dev.apportion.policy.condition.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The test {@code > 0}. */
record Positive() implements Condition {

    @Override
    public boolean matches(@Nullable String text) {
        return false;
    }

    @Override
    public boolean matches(@Nullable BigDecimal number) {
        return number != null && number.signum() > 0;
    }

    @Override
    public boolean matches(@Nullable LocalDate date) {
        return false;
    }
}
