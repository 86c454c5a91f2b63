package dev.apportion.deliver.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text for a header or a line of a message: anything that could end the line and start another, or turn the direction of
 * writing, becomes a space.
 */
public final class OneLine {

    /** Controls, line and paragraph separators, marks that turn the direction of writing, unpaired surrogates. */
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]+");

    private OneLine() {}

    public static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** The same values, each of whose texts is one line, however deep it is in lists and maps. */
    static Map<String, Object> each(Map<String, Object> values) {
        Map<String, Object> plain = new HashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof String text) {
            return of(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(OneLine::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> plain = new HashMap<>();
            map.forEach((name, each) -> plain.put(name, plain(each)));
            return plain;
        }
        return value;
    }
}
