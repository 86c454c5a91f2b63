package dev.apportion.policy.workbook.cell;

import dev.apportion.policy.Headings;
import dev.apportion.policy.NearestName;
import dev.apportion.policy.condition.Conditions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cell that takes one of a few words. Letter case, spaces and punctuation don't count.
 *
 * @param words the word as the workbook shows it, to its value
 */
public record Choice<T>(Map<String, T> words) {

    /** The names of an enum, {@code STEP_DOWN} being {@code Step down}. */
    public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            String name = value.name();
            words.put(name.charAt(0) + Conditions.fold(name.substring(1)).replace('_', ' '), value);
        }
        return new Choice<>(words);
    }

    /** The value; null if the cell is blank, or, with a fault, if it is none of the words. */
    public @Nullable T read(PolicyRow row, String heading) {
        String written = row.text(heading);
        return written.isEmpty() ? null : find(row, heading, written);
    }

    /** The value of a needed cell. */
    public T needed(PolicyRow row, String heading) {
        String written = row.neededText(heading);
        T value = written.isEmpty() ? null : find(row, heading, written);
        return value == null ? words.values().iterator().next() : value;
    }

    public T orElse(PolicyRow row, String heading, T otherwise) {
        T value = read(row, heading);
        return value == null ? otherwise : value;
    }

    private @Nullable T find(PolicyRow row, String heading, String written) {
        for (Map.Entry<String, T> word : words.entrySet()) {
            if (squeezed(word.getKey()).equals(squeezed(written))) {
                return word.getValue();
            }
        }
        row.fault(
                heading,
                "\"" + written + "\" is not one of " + words.keySet().stream().collect(Collectors.joining(", ")) + "."
                        + NearestName.hint(written, words.keySet()));
        return null;
    }

    private static String squeezed(String text) {
        return Headings.normalize(text).replace(" ", "");
    }
}
