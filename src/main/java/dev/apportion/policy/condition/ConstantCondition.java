package dev.apportion.policy.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Matches everything, blanks included, or nothing. */
record ConstantCondition(boolean matches, String words) implements Condition {

    @Override
    public boolean matches(@Nullable String text) {
        return matches;
    }

    @Override
    public boolean matches(@Nullable BigDecimal number) {
        return matches;
    }

    @Override
    public boolean matches(@Nullable LocalDate date) {
        return matches;
    }

    @Override
    public String toString() {
        return words;
    }
}
