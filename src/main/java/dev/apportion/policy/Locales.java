package dev.apportion.policy;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Locales as people write them: {@code en-US}, {@code de_DE}, {@code fr}. */
public final class Locales {

    private Locales() {}

    /** The locale; null if its language or country doesn't exist. */
    public static @Nullable Locale parse(String text) {
        Locale locale = Locale.forLanguageTag(text.replace('_', '-'));
        boolean known = Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())
                && (locale.getCountry().isEmpty()
                        || Arrays.asList(Locale.getISOCountries()).contains(locale.getCountry()));
        return known ? locale : null;
    }
}
