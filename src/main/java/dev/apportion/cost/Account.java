package dev.apportion.cost;

import org.jspecify.annotations.Nullable;

/** The account of a cost line as written, without surrounding space. */
public record Account(@Nullable String code, @Nullable String name) {

    /** Code and name together, null if there is neither. */
    public @Nullable String label() {
        return Activity.label(code, name);
    }
}
