package dev.apportion.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A test of one value, as written in one cell of a decision table (a unary test in the sense of DMN 1.5, section 7.3.13).
 * Immutable. {@code toString} gives it in words that a finance person reads.
 */
public interface UnaryTest {

    /** Matches any value, blank included: an empty cell. */
    UnaryTest ANY = new UnaryTest() {
        @Override
        public boolean matches(@Nullable String text) {
            return true;
        }

        @Override
        public boolean matches(@Nullable BigDecimal number) {
            return true;
        }

        @Override
        public boolean matches(@Nullable LocalDate date) {
            return true;
        }

        @Override
        public String toString() {
            return "any";
        }
    };

    /** Tests a text; null is blank. Letter case doesn't count; a whole-number text also fits a number range. */
    boolean matches(@Nullable String text);

    /** Tests a number; null is blank. */
    boolean matches(@Nullable BigDecimal number);

    /** Tests a date; null is blank. */
    boolean matches(@Nullable LocalDate date);
}
