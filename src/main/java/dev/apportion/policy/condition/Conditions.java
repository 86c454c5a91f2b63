package dev.apportion.policy.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads conditions as people write them in a cell; the forms are listed in docs/policy.md. */
public final class Conditions {

    private static final BlankCondition BLANK = new BlankCondition();

    /** From this many words on, one pass over the text is cheaper than a search for each word. */
    private static final int MANY_WORDS = 4;

    private Conditions() {}

    /**
     * Reads one cell.
     *
     * @throws IllegalArgumentException if the cell is not a condition; the message says what to write instead
     */
    public static Condition parse(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Condition.ANY;
        }
        String rest = after(text, "not");
        return rest == null ? anyOf(text) : new NotCondition(anyOf(needed(rest, "not", "not blank")));
    }

    /** What to write in a cell that asks for exactly a text: the text, in quotation marks where it would be read otherwise. */
    public static String exactly(String text) {
        try {
            if (parse(text).onlyTexts().equals(List.of(fold(text.strip())))) {
                return text.strip();
            }
        } catch (IllegalArgumentException e) {
            // It looks like something else that isn't right either.
        }
        return quoted(text.strip());
    }

    /** What to write in a cell that asks for a part of a text. */
    public static String containing(String part) {
        return "contains " + quoted(part);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Condition anyOf(String text) {
        List<Condition> conditions = new ArrayList<>();
        PartCondition.@Nullable Place place = null;
        for (String item : CellList.split(text, ',')) {
            Condition condition = one(item, place);
            place = condition instanceof PartCondition part ? part.place() : null;
            conditions.add(condition);
        }
        return conditions.size() == 1 ? conditions.get(0) : together(conditions);
    }

    /** A long list of words is looked up in one pass. */
    private static Condition together(List<Condition> conditions) {
        List<String> words = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof PartCondition part && part.place() == PartCondition.Place.WORD) {
                words.add(part.part());
            }
        }
        return words.size() == conditions.size() && words.size() >= MANY_WORDS
                ? new WordsCondition(words)
                : new AnyOfCondition(conditions);
    }

    /** One condition; plain text after "contains …" and the like continues with the same words. */
    private static Condition one(String item, PartCondition.@Nullable Place place) {
        if (item.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is nothing between two commas; put text that contains commas in quotation marks");
        }
        if (CellList.isQuoted(item)) {
            String text = CellList.unquoted(item);
            return place == null ? ExactCondition.of(text) : new PartCondition(place, fold(text));
        }
        if (item.equalsIgnoreCase("blank")) {
            return BLANK;
        }
        String expression = after(item, "matches");
        if (expression != null) {
            return PatternCondition.of(needed(CellList.unquoted(expression), "matches", "matches \"P-[0-9]+\""));
        }
        for (PartCondition.Place candidate : PartCondition.Place.values()) {
            String verb = candidate == PartCondition.Place.WORD ? "word" : Conditions.verb(candidate);
            String part = after(item, verb);
            if (part != null) {
                return new PartCondition(candidate, fold(needed(CellList.unquoted(part), verb, verb + " \"licence\"")));
            }
        }
        Condition range = Ranges.parse(item);
        if (range != null) {
            return range;
        }
        return place == null ? ExactCondition.of(item) : new PartCondition(place, fold(item));
    }

    private static String verb(PartCondition.Place place) {
        return fold(place.name()).replace('_', ' ');
    }

    /** What follows the words, null if the text doesn't start with them as words. */
    private static @Nullable String after(String text, String words) {
        if (!text.regionMatches(true, 0, words, 0, words.length())) {
            return null;
        }
        String rest = text.substring(words.length());
        return rest.isEmpty() || Character.isWhitespace(rest.charAt(0)) || CellList.isQuote(rest.charAt(0))
                ? rest.strip()
                : null;
    }

    private static String needed(String rest, String word, String example) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("nothing follows \"" + word + "\"; write, for instance, " + example);
        }
        return rest;
    }
}
