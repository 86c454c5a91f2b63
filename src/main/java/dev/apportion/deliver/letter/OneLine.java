package dev.apportion.deliver.letter;

import java.util.regex.Pattern;

/** Text for a header: anything that could end the line and start another header becomes a space. */
public final class OneLine {

    /** Controls, line and paragraph separators, marks that turn the direction of writing, unpaired surrogates. */
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]+");

    private OneLine() {}

    public static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
