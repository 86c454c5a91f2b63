package dev.apportion.intake.value;

import dev.apportion.policy.Headings;
import dev.apportion.policy.data.DataLines;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Currencies by the words of headings and titles, {@code currencies.tsv}: "Cost in US dollars", {@code actual_gbp}. */
final class CurrencyWords {

    /** From words, the longest first, to the codes of what they may mean. */
    private static final Map<String, Set<String>> BY_WORDS = new LinkedHashMap<>();

    static {
        DataLines.of(CurrencyWords.class, "currencies.tsv").stream()
                .map(line -> line.split("\t", -1))
                .flatMap(line -> Arrays.stream(line[1].split(" ", -1))
                        .map(words -> Map.entry(words.replace('_', ' '), Set.of(line[0].split(" ", -1)))))
                .sorted(Comparator.comparingInt(words -> -words.getKey().length()))
                .forEach(words -> BY_WORDS.put(words.getKey(), words.getValue()));
    }

    /** What says in a title that the next words are the currency of all amounts. */
    private static final Pattern ALL_IN =
            Pattern.compile("(?iu)(?:^|[\\s(\\[])(?:in|en|em|w|i|currency|\\p{L}*währung|devise|monnaie|moneda|moeda"
                    + "|valuta|waluta|amounts|figures|values|beträge|angaben|montants|valores|importes|importi|kwoty|belopp)"
                    + "[:=\\s]+(\\S+(?:\\s+\\S+){0,2})|[(\\[]([^()\\[\\]]{2,20})[)\\]]");

    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{3}(?![\\p{L}\\p{N}])");

    private CurrencyWords() {}

    /** Codes of all currencies that a text names; of a word that may mean several, all of those. */
    static Set<String> in(String text) {
        Set<String> codes = new TreeSet<>();
        String rest = " " + Headings.normalize(Headings.apart(text)) + " ";
        for (Map.Entry<String, Set<String>> words : BY_WORDS.entrySet()) {
            String word = " " + words.getKey() + " ";
            if (rest.contains(word)) {
                codes.addAll(words.getValue());
                rest = rest.replace(word, " | ");
            }
        }
        return codes;
    }

    /** Codes of what a word of the list may mean. */
    static Set<String> of(String word) {
        return Objects.requireNonNull(BY_WORDS.get(word), word);
    }

    /** Codes in capitals of a name such as "Costs USD". */
    static Set<String> inName(String name) {
        return CODE.matcher(name)
                .results()
                .map(MatchResult::group)
                // Drawings are made by CAD.
                .filter(code -> BY_WORDS.containsKey(code.toLowerCase(Locale.ROOT)) && !code.equals("CAD"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Codes of what a title says of all amounts below it, as in "All amounts in USD"; empty if it says nothing. */
    static Set<String> ofAllIn(String title) {
        Set<String> codes = new TreeSet<>();
        for (Matcher said = ALL_IN.matcher(title); said.find(); ) {
            codes.addAll(in(said.group(1) == null ? said.group(2) : said.group(1)));
        }
        return codes;
    }
}
