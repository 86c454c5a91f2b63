package dev.apportion.intake.table;

import dev.apportion.intake.table.HeadingWords.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first letters of texts that begin with one of some words, to rule out nearly all others cheaply.
 *
 * @param letters three of each word
 */
public record TextBegins(Set<String> letters) {

    private static final int LETTERS = 3;

    /** Of the words of some roles, shorter ones left out. */
    public static TextBegins of(Role... roles) {
        return new TextBegins(Arrays.stream(roles)
                .flatMap(role -> HeadingWords.all(role).stream())
                .filter(word -> word.length() >= LETTERS)
                .map(word -> word.substring(0, LETTERS))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the first letters of a text are among them; figures and signs before them don't count, and accents may hide them. */
    public boolean mayBe(String text) {
        int from = 0;
        while (from < text.length() && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        if (text.length() - from < LETTERS) {
            return false;
        }
        String begin = text.substring(from, from + LETTERS);
        return begin.chars().anyMatch(letter -> letter > 'z') || letters.contains(begin.toLowerCase(Locale.ROOT));
    }
}
