package dev.apportion.intake.table;

import dev.apportion.intake.value.Currencies;
import dev.apportion.policy.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Which column of a table holds which field. */
@SuppressWarnings("EnumOrdinal") // asked for each field of each line
public final class ColumnMapping {

    private static final Set<Field> SAYS_WHAT_FOR = EnumSet.of(
            Field.ACTIVITY_CODE,
            Field.ACTIVITY_NAME,
            Field.ACCOUNT,
            Field.ACCOUNT_NAME,
            Field.DESCRIPTION,
            Field.SUPPLIER,
            Field.CATEGORY);

    private final int headerRow;
    private final Map<Field, Integer> columns;
    private final @Nullable CurrencyUnit currency;
    private final boolean dollarSign;
    private final List<String> notes;

    /** By column; nearly always empty. */
    private final Map<Integer, BigDecimal> factors;

    private final boolean saysWhatFor;
    private int unnamed = -1;

    /** By the ordinal of the field. */
    private final int[] places = new int[Field.values().length];

    /**
     * The columns of a table.
     *
     * @param headerRow row of the headings, from 1
     * @param columns zero-based columns
     * @param currency currency that the amount's heading names, null if it names none
     * @param dollarSign whether the heading names it by a sign that other dollars have too
     * @param factors by column what its amounts are multiplied by, as its heading says
     * @param notes doubts about the mapping, for people
     */
    ColumnMapping(
            int headerRow,
            EnumMap<Field, Integer> columns,
            @Nullable CurrencyUnit currency,
            boolean dollarSign,
            Map<Integer, BigDecimal> factors,
            List<String> notes) {
        this.headerRow = headerRow;
        this.columns = new EnumMap<>(columns);
        this.currency = currency;
        this.dollarSign = dollarSign;
        this.factors = Map.copyOf(factors);
        this.saysWhatFor = columns.keySet().stream().anyMatch(SAYS_WHAT_FOR::contains);
        this.notes = List.copyOf(notes);
        Arrays.fill(places, -1);
        columns.forEach((field, column) -> places[field.ordinal()] = column);
    }

    public int headerRow() {
        return headerRow;
    }

    /** In the order of the fields. */
    public Map<Field, Integer> columns() {
        return columns;
    }

    @Nullable
    public CurrencyUnit currency() {
        return currency;
    }

    /** Whether the currency of the heading may be that dollar too. */
    public boolean isDollarSign(CurrencyUnit stated) {
        return dollarSign && Currencies.isDollar(stated);
    }

    public List<String> notes() {
        return notes;
    }

    /** What the amounts of a column are multiplied by, null if they stand as they are. */
    public @Nullable BigDecimal factor(int column) {
        return factors.isEmpty() ? null : factors.get(column);
    }

    /** The same columns, their amounts multiplied by what a person said; one is as they stand. */
    public ColumnMapping in(BigDecimal unit) {
        Map<Integer, BigDecimal> said = new HashMap<>();
        for (Field field : List.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT)) {
            if (has(field) && unit.compareTo(BigDecimal.ONE) != 0) {
                said.put(column(field), unit);
            }
        }
        ColumnMapping in = new ColumnMapping(headerRow, new EnumMap<>(columns), currency, dollarSign, said, notes);
        in.unnamed = unnamed;
        return in;
    }

    /** Whether the heading of an amount names a unit. */
    boolean hasFactor() {
        return !factors.isEmpty();
    }

    /** Whether a column says what cost is for. */
    public boolean saysWhatFor() {
        return saysWhatFor;
    }

    /** The same with a column without a heading as the description. */
    ColumnMapping withDescription(int column) {
        EnumMap<Field, Integer> more = new EnumMap<>(columns);
        more.put(Field.DESCRIPTION, column);
        ColumnMapping with = new ColumnMapping(headerRow, more, currency, dollarSign, factors, notes);
        with.unnamed = column;
        return with;
    }

    /** The column without a heading that was taken for the description; -1 if there is none. */
    public int unnamed() {
        return unnamed;
    }

    /** Column of a field, -1 if the table has none. */
    public int column(Field field) {
        return places[field.ordinal()];
    }

    public boolean has(Field field) {
        return column(field) >= 0;
    }

    /** Whether a column holds a field. */
    public boolean isMapped(int column) {
        return columns.containsValue(column);
    }

    private Map<Field, Integer> named() {
        Map<Field, Integer> named = new EnumMap<>(columns);
        if (unnamed >= 0) {
            named.remove(Field.DESCRIPTION);
        }
        return named;
    }

    public boolean hasAmount() {
        return has(Field.AMOUNT) || has(Field.DEBIT) || has(Field.CREDIT);
    }

    /** Whether another header row maps every field to the same column. */
    public boolean sameColumns(ColumnMapping other) {
        return named().equals(other.named());
    }
}
