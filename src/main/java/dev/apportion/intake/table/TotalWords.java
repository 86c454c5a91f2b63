package dev.apportion.intake.table;

import dev.apportion.policy.Headings;
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
            "carried forward",
            "brought forward",
            "balance brought forward",
            "running total",
            "opening balance",
            "closing balance",
            "history balance",
            "anfangssaldo",
            "endsaldo",
            "anfangsbestand",
            "endbestand",
            "saldo",
            "saldo iniziale",
            "saldo finale",
            "saldo inicial",
            "saldo final",
            "beginsaldo",
            "eindsaldo",
            "ingaende balans",
            "utgaende balans",
            "solde",
            "solde initial",
            "solde final",
            "ubertrag",
            "saldovortrag",
            "a reporter",
            "report a nouveau",
            "suma y sigue",
            "riporto",
            "a transportar",
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

    /** The two letters that words above begin with, and those that they end with. */
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
        return to - from > 2 && text.length() <= LONGEST && (isAmong(text, from, FIRST) || isAmong(text, to - 2, LAST));
    }

    /** Letters with accents are looked at as a whole. */
    private static boolean isAmong(String text, int at, Set<String> pairs) {
        char one = text.charAt(at);
        char other = text.charAt(at + 1);
        return one > 'z'
                || other > 'z'
                || pairs.contains(text.substring(at, at + 2).toLowerCase(Locale.ROOT));
    }

    private static Set<String> ends(boolean first) {
        return Stream.concat(SUBTOTAL.stream(), TOTAL.stream())
                .map(word -> first ? word.substring(0, 2) : word.substring(word.length() - 2))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a label is that of a subtotal, alone or with what it is the subtotal of. */
    public static boolean isSubtotal(String label) {
        return matches(words(label), SUBTOTAL);
    }

    /**
     * Whether a label is that of a total, alone or with what it is the total of ("Total marketing", "Marketing total").
     */
    public static boolean isTotal(String label) {
        return matches(words(label), TOTAL);
    }

    /** Whether a label is a word for totals and nothing else. */
    public static boolean isTotalAlone(String label) {
        String word = Headings.normalize(label);
        return TOTAL.contains(word) || SUBTOTAL.contains(word);
    }

    /** Also those of {@code allDepartmentsTotal}. */
    private static String words(String label) {
        return HeadingWords.of(label).collect(Collectors.joining(" "));
    }

    private static boolean matches(String label, List<String> words) {
        for (String word : words) {
            boolean alone = label.equals(word);
            if (alone || (!ALONE.contains(word) && (label.startsWith(word + " ") || label.endsWith(" " + word)))) {
                return true;
            }
        }
        return false;
    }
}
