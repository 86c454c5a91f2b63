package dev.apportion.intake;

import dev.apportion.policy.Headings;
import java.util.List;
import java.util.regex.Pattern;

/** Labels of total rows, of totals so far and of what is carried forward, in thirteen languages. */
final class TotalWords {

    private static final List<String> SUBTOTAL = List.of(
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
    private static final List<String> TOTAL = List.of(
            "total",
            "totals",
            "grand total",
            "sum",
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
            "soucet");

    /** In all words above and few others. */
    private static final Pattern PART = Pattern.compile(
            "tot|sum|som|gesamt|forward|vortrag|bertrag|report|riport|transport|yhteens|razem|ogó|celkem|sou[cč]et",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 80;

    private TotalWords() {}

    /** A cheap check that rules out nearly all texts. */
    static boolean mayBeOne(String text) {
        return text.length() <= LONGEST && PART.matcher(text).find();
    }

    /** Whether a label is that of a subtotal, alone or with what it is the subtotal of. */
    static boolean isSubtotal(String label) {
        return matches(Headings.normalize(label), SUBTOTAL);
    }

    /**
     * Whether a label is that of a total, alone or with what it is the total of ("Total marketing", "Marketing total").
     */
    static boolean isTotal(String label) {
        return matches(Headings.normalize(label), TOTAL);
    }

    /** Whether a label is a word for totals and nothing else. */
    static boolean isTotalAlone(String label) {
        String word = Headings.normalize(label);
        return TOTAL.contains(word) || SUBTOTAL.contains(word);
    }

    private static boolean matches(String label, List<String> words) {
        for (String word : words) {
            boolean alone = label.equals(word);
            if (alone || (!word.equals("sum") && (label.startsWith(word + " ") || label.endsWith(" " + word)))) {
                return true;
            }
        }
        return false;
    }
}
