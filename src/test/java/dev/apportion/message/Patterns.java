package dev.apportion.message;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in the texts of messages. */
final class Patterns {

    private static final Pattern VALUE = Pattern.compile("\\{([0-9]+)");

    private Patterns() {}

    /** Numbers of the values of a text. */
    static Set<Integer> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(value -> Integer.valueOf(value.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The highest number of a value; -1 without one. */
    static int highest(String text) {
        return values(text).stream().mapToInt(Integer::intValue).max().orElse(-1);
    }
}
