package dev.apportion.intake.line;

import org.jspecify.annotations.Nullable;

/** Keeps texts that come again and again, such as codes, names and suppliers, in one copy each. */
final class SharedTexts {

    private static final int KEPT = 1 << 12;

    private final @Nullable String[] kept = new String[KEPT];

    /** One copy of a text that comes again and again, as codes, names and suppliers do; the latest ones are kept. */
    @Nullable
    String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (KEPT - 1);
        String known = kept[slot];
        if (known != null && known.equals(text)) {
            return known;
        }
        kept[slot] = text;
        return text;
    }
}
