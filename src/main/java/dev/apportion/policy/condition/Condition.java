package dev.apportion.policy.condition;

import dev.apportion.message.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one value, as written in one cell of a decision table (a unary test in the sense of DMN 1.5, section 7.3.13).
 * Immutable. {@code toString} is {@link #inWords} in English.
 */
public interface Condition {

    /** Matches any value, blank included: an empty cell. */
    Condition ANY = always(true, "any");

    /** Matches no value. */
    Condition NONE = always(false, "nothing");

    private static Condition always(boolean matches, String words) {
        return new Condition() {
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
        };
    }

    /** Tests a text; null is blank. Letter case doesn't count; a whole-number text also fits a number range. */
    boolean matches(@Nullable String text);

    /** Tests a number; null is blank. By default as a text. */
    default boolean matches(@Nullable BigDecimal number) {
        return number != null && matches(number.toPlainString());
    }

    /** Tests a date; null is blank. By default as a text such as 2026-10-31. */
    default boolean matches(@Nullable LocalDate date) {
        return date != null && matches(date.toString());
    }

    /**
     * A lower-case part that every matching text contains, used to rule out most texts quickly; empty if none is
     * known.
     */
    default String neededPart() {
        return "";
    }

    /** In words that a finance person reads. */
    default Message inWords() {
        return Message.plain(toString());
    }

    /** Which part of a text makes it match, in words for the evidence; the condition itself if no part can be named. */
    default Message foundIn(String text) {
        return inWords();
    }

    /** The only texts that this matches, in lower case; empty if it matches others too or they can't be named. */
    default List<String> onlyTexts() {
        return List.of();
    }

    /** Whether this matches everything that {@code other} matches; false if unknown. */
    default boolean covers(Condition other) {
        return Coverage.covers(this, other);
    }

    /** Some texts that this condition matches, used to find overlaps; empty if none can be named. */
    default List<String> examples() {
        return List.of();
    }
}
