package dev.apportion.intake.value;

import dev.apportion.policy.Headings;
import java.text.DateFormatSymbols;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Names of months and how they are shortened, in the languages of Europe that spreadsheets come in. */
public final class MonthNames {

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs");

    private static final Map<String, Month> ALL = all();

    private MonthNames() {}

    /** The month that a word names, null if none or in two languages different ones. */
    public static @Nullable Month parse(String word) {
        return ALL.get(Headings.normalize(word));
    }

    /** A heading without its words for months and its numbers, normalized. */
    public static String without(String heading) {
        return Arrays.stream(Headings.normalize(heading).split(" ", -1))
                .filter(word -> !ALL.containsKey(word) && !StringUtils.isNumeric(word))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Month> all() {
        Map<String, @Nullable Month> all = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
            for (Month month : Month.values()) {
                add(all, symbols.getMonths()[month.getValue() - 1], month);
                add(all, symbols.getShortMonths()[month.getValue() - 1], month);
            }
        }
        add(all, "Sept", Month.SEPTEMBER);
        add(all, "Mrz", Month.MARCH);
        Map<String, Month> clear = new HashMap<>();
        all.forEach((name, month) -> {
            if (month != null) {
                clear.put(name, month);
            }
        });
        return Map.copyOf(clear);
    }

    private static void add(Map<String, @Nullable Month> all, String name, Month month) {
        String word = Headings.normalize(name);
        Month other = all.getOrDefault(word, month);
        all.put(word, other == month ? month : null);
    }
}
