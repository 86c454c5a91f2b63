package dev.apportion.ledger.forget;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's name, found in texts as whole words, whatever the case of its letters, the space between its words and how its accents
 * are coded. In scripts that put no space between words, wherever it stands.
 */
public final class ForgottenName {

    /** Shorter ones are in too many texts; one sign of a script without spaces may be half a name. */
    private static final int SHORTEST = 3;

    private static final String WORD = "[\\p{L}\\p{M}\\p{N}]";
    private static final Pattern WITHOUT_SPACES = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    private final Pattern pattern;

    private ForgottenName(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * A name as it is written.
     *
     * @throws IllegalArgumentException if it is none; the message is for people
     */
    public static ForgottenName of(String text) {
        String name = text.strip();
        boolean spaceless = WITHOUT_SPACES.matcher(name).find();
        if (name.codePoints().filter(Character::isLetterOrDigit).count() < (spaceless ? 2 : SHORTEST)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is too short for a name: it would be taken out of texts"
                            + " that mean something else. Write first and last name.");
        }
        ForgottenName forgotten = new ForgottenName(Pattern.compile(
                Arrays.stream(Normalizer.Form.values())
                        .filter(form -> form == Normalizer.Form.NFC || form == Normalizer.Form.NFD)
                        .map(form -> pattern(Normalizer.normalize(name, form)))
                        .distinct()
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        if (forgotten.isIn(Marks.mark(1))) {
            throw new IllegalArgumentException("\"" + text + "\" is the word that stands in the place of a name.");
        }
        return forgotten;
    }

    private static String pattern(String name) {
        String words = Arrays.stream(name.split("[\\s\\p{Z}]+"))
                .map(word -> Arrays.stream(word.split("(?=['’])|(?<=['’])"))
                        .map(part -> part.matches("['’]") ? "['’]" : Pattern.quote(part))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("[\\s\\p{Z}]+"));
        return edge(name.substring(0, 1), "(?<!" + WORD + ")")
                + words
                + edge(name.substring(name.length() - 1), "(?!" + WORD + ")");
    }

    private static String edge(String letter, String boundary) {
        return WITHOUT_SPACES.matcher(letter).matches() ? "" : boundary;
    }

    /** Whether a text has it. */
    public boolean isIn(@Nullable String text) {
        return text != null && pattern.matcher(text).find();
    }

    /** A text with something else in its place, by how it is written there. */
    String replacedIn(String text, UnaryOperator<String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group())));
    }
}
