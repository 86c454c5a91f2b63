package dev.apportion.intake.table;

import dev.apportion.policy.Field;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a table's fields are, to be asked for each cell. */
@SuppressWarnings("EnumOrdinal") // asked for each field of each line
final class FieldPlaces {

    static final FieldPlaces NONE = new FieldPlaces();

    private static final Set<Field> SAYS_WHAT_FOR = EnumSet.of(
            Field.ACTIVITY_CODE,
            Field.ACTIVITY_NAME,
            Field.ACCOUNT,
            Field.ACCOUNT_NAME,
            Field.DESCRIPTION,
            Field.SUPPLIER,
            Field.CATEGORY);

    /** By the ordinal of the field. */
    private final int[] places = new int[Field.values().length];

    private final BitSet mapped = new BitSet();
    private boolean saysWhatFor;
    private int amount = -1;

    private FieldPlaces() {
        Arrays.fill(places, -1);
    }

    /** @param more columns that hold amounts as well */
    static FieldPlaces of(Map<Field, Integer> columns, Set<Integer> more) {
        FieldPlaces of = new FieldPlaces();
        columns.forEach((field, column) -> of.places[field.ordinal()] = column);
        columns.values().forEach(of.mapped::set);
        more.forEach(of.mapped::set);
        of.saysWhatFor = columns.keySet().stream().anyMatch(SAYS_WHAT_FOR::contains);
        of.amount = ColumnMapping.AMOUNTS.stream()
                .mapToInt(of::column)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
        return of;
    }

    /** Column of a field, -1 if the table has none. */
    int column(Field field) {
        return places[field.ordinal()];
    }

    boolean isMapped(int column) {
        return mapped.get(column);
    }

    /** Whether a column says what cost is for. */
    boolean saysWhatFor() {
        return saysWhatFor;
    }

    /** The column of the amount, or of debits, or of credits; -1 if there is none of them. */
    int amount() {
        return amount;
    }
}
