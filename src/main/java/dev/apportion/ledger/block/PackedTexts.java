package dev.apportion.ledger.block;

import org.jspecify.annotations.Nullable;

/** The distinct texts of a block, each decoded when it is first asked for. */
final class PackedTexts {

    private final PackedInput in;
    private final int[] starts;
    private final @Nullable String[] texts;

    /** Reads where the texts are, and leaves {@code in} after them. */
    PackedTexts(PackedInput in) {
        this.in = in;
        int size = in.smallCount();
        this.starts = new int[size + 1];
        this.texts = new @Nullable String[size + 1];
        for (int number = 1; number <= size; number++) {
            starts[number] = in.skipText();
        }
    }

    int size() {
        return texts.length - 1;
    }

    /** @param number null is returned for 0 */
    @Nullable
    String get(int number) {
        if (number == 0) {
            return null;
        }
        String text = texts[number];
        if (text == null) {
            in.moveTo(starts[number]);
            text = in.text();
            texts[number] = text;
        }
        return text;
    }
}
