package dev.apportion.policy.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists and quotes within one cell. Excel's and Word's curly quotes are quotes too. */
public final class CellList {

    private static final String QUOTES = "\"“”„«»";

    private CellList() {}

    /** The items between separators outside quotes, each stripped; quotes are kept. */
    public static List<String> split(String text, char separator) {
        List<String> items = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isQuote(text.charAt(i))) {
                quoted = !quoted;
            } else if (text.charAt(i) == separator && !quoted) {
                items.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quotation mark is never closed; add the second \"");
        }
        items.add(text.substring(from).strip());
        return items;
    }

    /** The items of a list cell: separated by {@code ;} or a line break, empty ones left out. */
    public static List<String> list(String text) {
        return Arrays.stream(text.split("[;\\r\\n]+", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    static boolean isQuoted(String text) {
        return text.length() >= 2 && isQuote(text.charAt(0)) && isQuote(text.charAt(text.length() - 1));
    }

    /** The text without its quotes; a doubled quote inside becomes a single one. */
    static String unquoted(String text) {
        return isQuoted(text) ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }
}
