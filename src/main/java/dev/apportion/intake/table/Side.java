package dev.apportion.intake.table;

import dev.apportion.policy.Headings;
import dev.apportion.sheet.RowCursor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column that says for each amount on which side of the account it is.
 *
 * @param debit how debits are marked, normalized
 * @param credit how credits are, normalized
 */
public record Side(int column, String debit, String credit) {

    private static final String[][] PAIRS = {
        {"s", "h"},
        {"soll", "haben"},
        {"d", "c"},
        {"dr", "cr"},
        {"debit", "credit"},
        {"d", "k"},
        {"debet", "kredit"},
        {"debet", "credit"},
        {"d", "h"},
        {"debe", "haber"},
        {"d", "a"},
        {"dare", "avere"}
    };

    private static final Set<String> HEADINGS = Set.of(
            "s h",
            "soll haben",
            "soll haben kennzeichen",
            "soll haben kz",
            "s h kennzeichen",
            "s h kz",
            "d c",
            "dc",
            "dr cr",
            "debit credit",
            "debit credit indicator",
            "d c indicator",
            "dc indicator",
            "debe haber",
            "dare avere");

    /** The side that values of a column tell; null if they tell none. Below a heading that names both, one is enough. */
    public static @Nullable Side of(int column, String heading, Collection<String> values) {
        Set<String> marks = Set.copyOf(values.stream().map(Headings::normalize).toList());
        boolean named = HEADINGS.contains(Headings.normalize(heading));
        return marks.isEmpty() || (marks.size() == 1 && !named)
                ? null
                : Arrays.stream(PAIRS)
                        .filter(pair -> Set.of(pair).containsAll(marks))
                        .map(pair -> new Side(column, pair[0], pair[1]))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether a row is on the side of credits. */
    boolean isCredit(RowCursor row) {
        return isCredit(row.text(column));
    }

    /** Whether a text marks credits. */
    public boolean isCredit(String text) {
        return Headings.normalize(text).equals(credit);
    }
}
