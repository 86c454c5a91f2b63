package dev.apportion.access;

import java.text.Normalizer;
import java.util.Locale;

/** Names of people, where one person could write the own name in several ways. */
public final class PersonName {

    private PersonName() {}

    /** The same text for all ways to write a name: in capitals or not, by whichever characters that look alike. */
    public static String key(String name) {
        // Capitals first: some letters, such as the dotless i, have those of another.
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(plain, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** Whether two names are one person's. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }
}
