package dev.apportion.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The opposite of another test; so "not A" matches a blank. */
record NotTest(UnaryTest test) implements UnaryTest {

    @Override
    public boolean matches(@Nullable String text) {
        return !test.matches(text);
    }

    @Override
    public boolean matches(@Nullable BigDecimal number) {
        return !test.matches(number);
    }

    @Override
    public boolean matches(@Nullable LocalDate date) {
        return !test.matches(date);
    }

    @Override
    public String toString() {
        return "not " + test;
    }
}
