package dev.apportion.cost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The project or operation of a cost line as its department describes it. Which one it is decided to be is in {@link
 * Decision}.
 *
 * @param code as written, without surrounding space
 * @param declaredType what the department says it is
 * @param start its beginning, if given
 * @param end its end, if given
 * @param frequency how often it recurs, as written
 */
public record Activity(
        @Nullable String code,
        @Nullable String name,
        @Nullable CostType declaredType,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String frequency) {

    /** Code and name together, null if there is neither. */
    public @Nullable String label() {
        return label(code, name);
    }

    static @Nullable String label(@Nullable String code, @Nullable String name) {
        return code == null ? name : name == null || name.equals(code) ? code : code + " " + name;
    }
}
