package dev.apportion.classify;

import dev.apportion.cost.CostType;
import dev.apportion.message.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What all evidence says alike. */
final class Words {

    private Words() {}

    static Message type(CostType type) {
        return type == CostType.PROJECT ? Message.of("project") : Message.of("operation");
    }

    /** A code or name for comparison; null for nothing. */
    static @Nullable String fold(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
