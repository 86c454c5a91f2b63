package dev.apportion.intake;

import dev.apportion.policy.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table holds which field.
 *
 * @param headerRow row of the headings, from 1
 * @param columns zero-based columns
 * @param currency currency that the amount's heading names, null if it names none
 * @param notes doubts about the mapping, for people
 */
record ColumnMapping(
        int headerRow,
        EnumMap<Field, Integer> columns,
        @Nullable CurrencyUnit currency,
        List<String> notes) {

    /** Column of a field, -1 if the table has none. */
    int column(Field field) {
        return columns.getOrDefault(field, -1);
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    boolean hasAmount() {
        return has(Field.AMOUNT) || has(Field.DEBIT) || has(Field.CREDIT);
    }

    /** Whether another header row maps every field to the same column. */
    boolean sameColumns(ColumnMapping other) {
        return Map.copyOf(columns).equals(Map.copyOf(other.columns));
    }
}
