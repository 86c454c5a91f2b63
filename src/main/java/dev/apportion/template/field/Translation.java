package dev.apportion.template.field;

import dev.apportion.template.fault.TemplateFaults;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A template's texts in another language, as its table {@code Texts} has them: the first column holds the texts as they stand
 * in the template, each further one those of the language whose tag is its heading. An empty cell leaves a text as it is.
 */
public record Translation(Map<String, String> texts) {

    /** The name of the table, letter case aside. */
    public static final String TABLE = "Texts";

    public static final Translation NONE = new Translation(Map.of());

    private static final String APART = "; ";

    /**
     * The texts of a table in one language.
     *
     * @param rows of the table, the headings first, each as wide as the headings
     */
    public static Translation of(List<List<String>> rows, Locale language, TemplateFaults faults, String sheet) {
        List<String> headings = rows.get(0);
        int column = column(headings, language);
        if (column < 0) {
            faults.add(
                    sheet,
                    "",
                    "the table " + TABLE + " has no column \"" + language.toLanguageTag()
                            + "\"; add it with the texts in"
                            + " that language, or set Language on the policy's sheet Settings to one of "
                            + String.join(", ", headings));
            return NONE;
        }
        Map<String, String> texts = new HashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (!row.get(0).isEmpty() && !row.get(column).isEmpty()) {
                texts.put(row.get(0), row.get(column));
            }
        }
        return new Translation(Map.copyOf(texts));
    }

    /** The column of a language and country, else of the language. */
    private static int column(List<String> headings, Locale language) {
        for (String tag : List.of(language.toLanguageTag(), language.getLanguage())) {
            for (int i = 0; i < headings.size(); i++) {
                if (headings.get(i).equalsIgnoreCase(tag)) {
                    return i;
                }
            }
        }
        return -1;
    }

    public String of(String text) {
        return texts.getOrDefault(text, text);
    }

    /** One or several of the program's words. */
    String words(String words) {
        if (texts.isEmpty() || !words.contains(APART)) {
            return of(words);
        }
        return Stream.of(words.split(APART, -1)).map(this::of).collect(Collectors.joining(APART));
    }
}
