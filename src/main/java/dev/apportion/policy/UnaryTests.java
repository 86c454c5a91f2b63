package dev.apportion.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads unary tests as people write them in a cell; the forms are listed in docs/policy.md. */
public final class UnaryTests {

    private static final BlankTest BLANK = new BlankTest();

    /** From here on one pass over the text is cheaper than a search for each word. */
    private static final int MANY_WORDS = 4;

    private UnaryTests() {}

    /**
     * Reads one cell.
     *
     * @throws IllegalArgumentException if the cell is no unary test; the message says what to write instead
     */
    public static UnaryTest parse(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return UnaryTest.ANY;
        }
        String rest = after(text, "not");
        return rest == null ? anyOf(text) : new NotTest(anyOf(needed(rest, "not", "not blank")));
    }

    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static UnaryTest anyOf(String text) {
        List<UnaryTest> tests = new ArrayList<>();
        PartTest.@Nullable Place place = null;
        for (String item : CellText.split(text, ',')) {
            UnaryTest test = one(item, place);
            place = test instanceof PartTest part ? part.place() : null;
            tests.add(test);
        }
        return tests.size() == 1 ? tests.get(0) : together(tests);
    }

    /** A long list of words is looked up in one go. */
    private static UnaryTest together(List<UnaryTest> tests) {
        List<String> words = new ArrayList<>();
        for (UnaryTest test : tests) {
            if (test instanceof PartTest part && part.place() == PartTest.Place.WORD) {
                words.add(part.part());
            }
        }
        return words.size() == tests.size() && words.size() >= MANY_WORDS ? new WordsTest(words) : new AnyOfTest(tests);
    }

    /** One test; plain text after "contains …" and the like goes on with the same words. */
    private static UnaryTest one(String item, PartTest.@Nullable Place place) {
        if (item.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is nothing between two commas; put text that has commas in quotes");
        }
        if (CellText.isQuoted(item)) {
            String text = CellText.unquoted(item);
            return place == null ? ExactTest.of(text) : new PartTest(place, fold(text));
        }
        if (item.equalsIgnoreCase("blank")) {
            return BLANK;
        }
        String expression = after(item, "matches");
        if (expression != null) {
            return PatternTest.of(needed(CellText.unquoted(expression), "matches", "matches \"P-[0-9]+\""));
        }
        for (PartTest.Place candidate : PartTest.Place.values()) {
            String verb = candidate == PartTest.Place.WORD ? "word" : UnaryTests.verb(candidate);
            String part = after(item, verb);
            if (part != null) {
                return new PartTest(candidate, fold(needed(CellText.unquoted(part), verb, verb + " \"licence\"")));
            }
        }
        UnaryTest range = Ranges.parse(item);
        if (range != null) {
            return range;
        }
        return place == null ? ExactTest.of(item) : new PartTest(place, fold(item));
    }

    private static String verb(PartTest.Place place) {
        return fold(place.name()).replace('_', ' ');
    }

    /** What follows the words, null if the text doesn't start with them as words. */
    private static @Nullable String after(String text, String words) {
        if (!text.regionMatches(true, 0, words, 0, words.length())) {
            return null;
        }
        String rest = text.substring(words.length());
        return rest.isEmpty() || Character.isWhitespace(rest.charAt(0)) || CellText.isQuote(rest.charAt(0))
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
