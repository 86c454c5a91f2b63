package dev.apportion.control;

import dev.apportion.folder.Counted;
import dev.apportion.ledger.Completeness;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;
import org.joda.money.CurrencyUnit;

/** What is not counted in a month, and why, in words for people. */
public final class NotCounted {

    private NotCounted() {}

    /** One line for each gap, such as {@code sales.csv: 2 rows rejected (Date): EUR 5.00}. */
    public static List<String> lines(Completeness completeness) {
        return completeness.gaps().stream()
                .map(NotCounted::line)
                .map(StringUtils::normalizeSpace)
                .toList();
    }

    /** The first of these lines in one sentence, and how many more there are. */
    public static String inShort(Completeness completeness, int most) {
        List<String> lines = lines(completeness);
        String first = String.join("; ", lines.subList(0, Math.min(most, lines.size())));
        return lines.size() > most ? first + "; and " + (lines.size() - most) + " more" : first;
    }

    private static String line(Completeness.Gap gap) {
        return switch (gap.kind()) {
            case MISSING_DEPARTMENT -> gap.department() + ": expected but sent no cost: amount unknown";
            case UNREADABLE_FILE -> gap.file() + ": could not be read: amount unknown";
            case NO_TABLE -> gap.file() + ": no table of cost found: amount unknown";
            case NOT_UNDERSTOOD ->
                gap.file() + ", sheet " + gap.sheet() + ": " + Counted.of(gap.rows(), "row") + " not understood ("
                        + gap.detail() + "): " + money(gap);
            case REJECTED_ROWS ->
                gap.file() + ": " + Counted.of(gap.rows(), "row") + " rejected (" + gap.detail() + "): " + money(gap);
            case TWO_READINGS ->
                gap.file() + ", sheet " + gap.sheet()
                        + ": a column has two readings, and its lines are held and not counted: amount unknown";
            case NO_RATE ->
                gap.department() + ": " + Counted.of(gap.rows(), "line") + " without an exchange rate: " + money(gap);
        };
    }

    private static String money(Completeness.Gap gap) {
        BigDecimal sum = gap.amount();
        if (sum == null) {
            return "amount unknown";
        }
        CurrencyUnit currency = gap.currency();
        int decimals = currency == null ? Math.max(2, sum.scale()) : currency.getDecimalPlaces();
        String amount = (currency == null ? "" : currency.getCode() + " ")
                + String.format(Locale.ROOT, "%,." + decimals + "f", sum);
        return gap.rowsWithoutAmount() == 0
                ? amount
                : amount + ", amount of " + Counted.of(gap.rowsWithoutAmount(), "row") + " unknown";
    }
}
