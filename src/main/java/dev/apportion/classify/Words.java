package dev.apportion.classify;

import dev.apportion.cost.CostType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Wording that all evidence has in common. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Words() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String type(CostType type) {
        return type == CostType.PROJECT ? "project" : "operation";
    }

    /** A code or name for comparison; null for nothing. */
    static @Nullable String fold(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
