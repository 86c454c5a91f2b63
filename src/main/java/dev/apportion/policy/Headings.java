package dev.apportion.policy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headings compared as people mean them: letter case, accents, punctuation, line breaks and spaces don't count. */
public final class Headings {

    /** The number of a footnote behind a word; behind a unit such as m it is a power. */
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?<=\\p{L}{3})[\u00B9\u00B2\u00B3\u2070-\u2079]+(?=\\s|$)");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}%#]+");

    /** Where programs join words, or a number to a word. */
    private static final Pattern JOINED =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=[0-9])|(?<=[0-9])(?=\\p{L})");

    /** Between two headings; without spaces it is a part of one. */
    private static final Pattern PLUS = Pattern.compile("\\s+\\+\\s+");

    private Headings() {}

    /** A heading such as {@code netAmount2} with its words apart. */
    public static String apart(String heading) {
        return JOINED.matcher(heading).replaceAll(" ");
    }

    /** The headings of columns that are added up, as {@code Rent + Ink} says, normalized; one for any other heading. */
    public static List<String> parts(String heading) {
        return Arrays.stream(PLUS.split(heading))
                .map(Headings::normalize)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Whether a normalized heading is understood without the policy naming it. */
    public static boolean isBuiltIn(String normalized) {
        return BuiltInHeadings.all().containsKey(normalized);
    }

    /** The field of that name; null if there is none. */
    public static @Nullable Field field(String name) {
        String normalized = normalize(name);
        return Arrays.stream(Field.values())
                .filter(field -> normalize(field.label()).equals(normalized))
                .findFirst()
                .orElse(null);
    }

    /** The normalized form; empty for a heading without letters, digits, % or #. */
    public static String normalize(String heading) {
        String ascii = ascii(heading);
        return ascii == null ? international(heading) : ascii;
    }

    /** Does the same for most headings at a tenth of the cost; null for one with letters of other alphabets. */
    private static @Nullable String ascii(String heading) {
        StringBuilder normalized = new StringBuilder(heading.length());
        boolean gap = false;
        for (int index = 0; index < heading.length(); index++) {
            char c = heading.charAt(index);
            if (c >= 0x80) {
                return null;
            }
            boolean upper = c >= 'A' && c <= 'Z';
            if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%' || c == '#') {
                if (gap && !normalized.isEmpty()) {
                    normalized.append(' ');
                }
                gap = false;
                normalized.append(upper ? (char) (c + ('a' - 'A')) : c);
            } else {
                gap = true;
            }
        }
        return normalized.toString();
    }

    private static String international(String heading) {
        String unmarked = FOOTNOTE.matcher(heading).replaceAll("");
        String plain = MARKS.matcher(Normalizer.normalize(unmarked, Normalizer.Form.NFKD))
                .replaceAll("");
        return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").trim();
    }
}
