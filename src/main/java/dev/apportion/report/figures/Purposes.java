package dev.apportion.report.figures;

import dev.apportion.policy.Purpose;
import org.jspecify.annotations.Nullable;

/** Wording of what work is for. */
public final class Purposes {

    private Purposes() {}

    /** Such as "Run". */
    public static String inWords(Purpose purpose) {
        return switch (purpose) {
            case RUN -> "Run";
            case GROW -> "Grow";
            case TRANSFORM -> "Transform";
        };
    }

    /** Such as "Transform, capitalizable"; null if there is nothing to say. */
    public static @Nullable String inWords(@Nullable Purpose purpose, boolean capitalizable) {
        String word = purpose == null ? "" : inWords(purpose);
        if (!capitalizable) {
            return word.isEmpty() ? null : word;
        }
        return word.isEmpty() ? "Capitalizable" : word + ", capitalizable";
    }
}
