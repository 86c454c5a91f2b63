package dev.apportion.policy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Headings compared as people mean them: letter case, accents, punctuation, line breaks and spaces don't count. */
public final class Headings {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}%#]+");

    private Headings() {}

    /** Whether a normalized heading is understood without the policy naming it. */
    public static boolean isBuiltIn(String normalized) {
        return BuiltInHeadings.all().containsKey(normalized);
    }

    /** The normalized form; empty for a heading without letters, digits, % or #. */
    public static String normalize(String heading) {
        String plain = MARKS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKD))
                .replaceAll("");
        return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").trim();
    }
}
