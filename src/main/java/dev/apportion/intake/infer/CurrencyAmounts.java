package dev.apportion.intake.infer;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Inferred;
import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.intake.table.TotalWords;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A column for the amounts of each currency, such as {@code EUR | USD} or {@code Amount EUR | Amount USD}, of which each row fills
 * one. Where rows fill several they say the same amount twice.
 */
final class CurrencyAmounts {

    private static final Set<Role> COST = EnumSet.of(Role.AMOUNT, Role.SPENT, Role.ACTUAL, Role.NET);

    private CurrencyAmounts() {}

    /** The mapping with these columns, if the table has such. */
    static ColumnMapping find(ColumnMapping known, SampledTable table, HeaderMatcher matcher) {
        int named = known.column(Field.AMOUNT);
        if (known.has(Field.CURRENCY)
                || known.has(Field.DEBIT)
                || !known.shares().isEmpty()
                || (named >= 0 && matcher.isWritten(table.heading(named)))) {
            return known;
        }
        Map<String, Map<Integer, CurrencyUnit>> called = new LinkedHashMap<>();
        for (int column = 0; column < table.width(); column++) {
            CurrencyUnit currency = matcher.currency(table.heading(column));
            String words = currency == null ? null : words(table.heading(column), matcher);
            if (words != null && table.profile(column).mayBeMoneyOrNothing()) {
                called.computeIfAbsent(words, first -> new LinkedHashMap<>()).put(column, currency);
            }
        }
        return called.values().stream()
                .filter(columns -> named < 0 || columns.containsKey(named))
                .filter(columns -> columns.size() > 1
                        && new HashSet<>(columns.values()).size() == columns.size()
                        && fillOneEach(table, columns.keySet()))
                .findFirst()
                .map(columns -> known.ofCurrencies(
                        new Inferred(
                                Field.AMOUNT,
                                columns.keySet().iterator().next(),
                                Message.of(
                                        "amounts in {0} stand side by side, and each counts in its currency",
                                        columns.values().stream()
                                                .map(CurrencyUnit::getCode)
                                                .collect(Collectors.joining(", ")))),
                        columns))
                .orElse(known);
    }

    /** What a heading says besides the currency; null if that is more than that it is cost. */
    private static @Nullable String words(String heading, HeaderMatcher matcher) {
        List<String> words = HeadingWords.of(heading)
                .filter(word -> !word.isEmpty() && matcher.currency(word) == null)
                .toList();
        return words.isEmpty() || HeadingWords.allOf(COST, heading) ? String.join(" ", words) : null;
    }

    /** Whether no line has amounts in two of these columns, and two columns have some. */
    private static boolean fillOneEach(SampledTable table, Set<Integer> columns) {
        Set<Integer> filled = new HashSet<>();
        for (SampleRow row : table.below()) {
            List<Integer> amounts = columns.stream()
                    .filter(column -> table.amount(row, column).signum() != 0)
                    .toList();
            if (amounts.size() > 1 && !TotalWords.isTotal(row.firstText()) && !TotalWords.isSubtotal(row.firstText())) {
                return false;
            }
            filled.addAll(amounts.size() == 1 ? amounts : List.of());
        }
        return filled.size() > 1;
    }
}
