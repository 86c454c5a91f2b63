package dev.apportion.shipped.samples;

import java.util.List;

/**
 * A column of a policy sheet.
 *
 * @param width in characters
 * @param format N number, U unit as a number, S text with suggestions, D date, P percentage, A percentage or text, * department
 *     code, O operation's code, one of {@link ListsSheet#LISTS}, empty text
 * @param choices the drop-down's values; empty: anything
 */
record PolicyColumn(String heading, int width, String format, List<String> choices, String note) {

    /** Its heading is white on dark; those of columns that may stay empty are dark on light. */
    boolean needed() {
        return note.startsWith("Needed");
    }

    /** Whether other values may be typed than those that are offered. */
    boolean othersToo() {
        return format.equals("U") || format.equals("S") || ListsSheet.LISTS.containsKey(format);
    }

    static PolicyColumn of(List<String> cells) {
        String choices = cells.get(3);
        return new PolicyColumn(
                cells.get(0),
                Integer.parseInt(cells.get(1)),
                cells.get(2),
                choices.isEmpty() ? List.of() : List.of(choices.split(",", -1)),
                cells.get(4));
    }
}
