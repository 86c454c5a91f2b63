package dev.apportion.intake.table;

import dev.apportion.policy.Headings;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Labels of total rows, of totals so far and of what is carried forward, in some thirty languages. */
public final class TotalWords {

    private static final List<String> SUBTOTAL = normalized(
            "subtotal",
            "sub total",
            "zwischensumme",
            "teilsumme",
            "sous total",
            "subtotale",
            "tussentotaal",
            "running total",
            "history balance",
            "saldo",
            "solde",
            "transporte",
            "delsumma",
            "delsum",
            "valisumma",
            "suma czesciowa",
            "mezisoucet");
    private static final List<String> TOTAL = normalized(
            "total",
            "totals",
            "grand total",
            "sum",
            "summa",
            "i alt",
            "ialt",
            "overall result",
            "result",
            "ergebnis",
            "resultat",
            "checksum",
            "control total",
            "prufsumme",
            "kontrollsumme",
            "somme de controle",
            "lacznie",
            "mindosszesen",
            "toplami",
            "total geral",
            "sveukupno",
            "general toplam",
            "合計金額",
            "小計",
            "小计",
            "총계",
            "합계",
            "jumlah",
            "รวม",
            "tổng cộng",
            "कुल",
            "viso",
            "iš viso",
            "סה\"כ",
            "الإجمالي",
            "المجموع",
            "overall total",
            "summe",
            "gesamt",
            "gesamtsumme",
            "endsumme",
            "total general",
            "total generale",
            "totale",
            "totaal",
            "eindtotaal",
            "somme",
            "totalt",
            "yhteensa",
            "razem",
            "ogolem",
            "celkem",
            "soucet",
            "gesamtergebnis",
            "suma total",
            "suma",
            "totalsumma",
            "hovedtotal",
            "spolu",
            "osszesen",
            "skupaj",
            "ukupno",
            "toplam",
            "genel toplam",
            "kokku",
            "kopa",
            "is viso",
            "samtals",
            "alls",
            "итого",
            "всего",
            "разом",
            "усього",
            "общо",
            "укупно",
            "συνολο",
            "合計",
            "合计",
            "总计");

    /** What is carried from one period or page to the next. */
    private static final Set<String> CARRIED = HeadingWords.all(HeadingWords.Role.CARRIED);

    /** The three letters that words above begin with, and those that they end with. */
    private static final Set<String> FIRST = ends(true);

    private static final Set<String> LAST = ends(false);

    /** Words that begin other texts too. */
    private static final Set<String> ALONE = Set.of(
            "sum",
            "summa",
            "result",
            "ergebnis",
            "resultat",
            "i alt",
            "ialt",
            "saldo",
            "solde",
            "suma",
            "alls",
            "kopa",
            "spolu");

    private static final int LONGEST = 80;

    private static final int ENDS = 3;

    private TotalWords() {}

    private static List<String> normalized(String... words) {
        return Stream.of(words).map(Headings::normalize).toList();
    }

    /** A cheap check that rules out nearly all texts. */
    public static boolean mayBeOne(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(text.charAt(to - 1))) {
            to--;
        }
        if (to - from < ENDS) {
            // Words of other scripts may be shorter.
            return text.substring(from, to).chars().anyMatch(letter -> letter > 'z');
        }
        return text.length() <= LONGEST && (isAmong(text, from, FIRST) || isAmong(text, to - ENDS, LAST));
    }

    /** Letters with accents are looked at as a whole. */
    private static boolean isAmong(String text, int at, Set<String> ends) {
        String end = text.substring(at, at + ENDS);
        return end.chars().anyMatch(letter -> letter > 'z') || ends.contains(end.toLowerCase(Locale.ROOT));
    }

    /** Shorter words have letters that are looked at as a whole. */
    private static Set<String> ends(boolean first) {
        return Stream.of(SUBTOTAL, TOTAL, CARRIED)
                .flatMap(Collection::stream)
                .filter(word -> word.length() >= ENDS)
                .map(word -> first ? word.substring(0, ENDS) : word.substring(word.length() - ENDS))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a label is that of a subtotal, alone or with what it is the subtotal of. */
    public static boolean isSubtotal(String label) {
        String words = words(label);
        return matches(words, SUBTOTAL) || matches(words, CARRIED);
    }

    /** Whether a label says that its row carries a balance from one period or page to the next, perhaps with a date. */
    public static boolean isCarried(String label) {
        String words = Headings.normalize(label);
        return CARRIED.contains(words)
                || CARRIED.stream()
                        .anyMatch(word -> words.startsWith(word + " ")
                                && words.substring(word.length()).chars().anyMatch(Character::isDigit));
    }

    /**
     * Whether a label is that of a total, alone or with what it is the total of ("Total marketing", "Marketing total").
     */
    public static boolean isTotal(String label) {
        return matches(words(label), TOTAL);
    }

    /** Whether a label is a word for totals and a name, such as "Landlord Total". */
    public static boolean isTotalOf(String label, String name) {
        String words = Headings.normalize(label);
        String named = Headings.normalize(name);
        return words.length() > named.length()
                && Stream.of(SUBTOTAL, TOTAL)
                        .flatMap(Collection::stream)
                        .anyMatch(word -> words.equals(named + " " + word) || words.equals(word + " " + named));
    }

    /** Whether a label is a word for totals and nothing else. */
    public static boolean isTotalAlone(String label) {
        String word = Headings.normalize(label);
        return TOTAL.contains(word) || SUBTOTAL.contains(word) || CARRIED.contains(word);
    }

    /** Also those of {@code allDepartmentsTotal}. */
    private static String words(String label) {
        return HeadingWords.of(label).collect(Collectors.joining(" "));
    }

    private static boolean matches(String label, Collection<String> words) {
        for (String word : words) {
            boolean alone = label.equals(word);
            if (alone || (!ALONE.contains(word) && (label.startsWith(word + " ") || label.endsWith(" " + word)))) {
                return true;
            }
        }
        return false;
    }
}
