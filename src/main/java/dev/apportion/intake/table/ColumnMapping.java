package dev.apportion.intake.table;

import dev.apportion.intake.value.Currencies;
import dev.apportion.policy.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final List<Inferred> inferred;

    /** Columns of amounts that count nowhere: those of other periods, and sums of departments side by side. */
    private final Set<Integer> otherPeriods;

    private boolean sparse;

    /** For each column of a department, where departments stand side by side: the table as that department sees it. */
    private final Map<Integer, Share> shares = new LinkedHashMap<>();

    /**
     * A column whose field was not known by its heading.
     *
     * @param why for people
     */
    public record Inferred(Field field, int column, String why) {}

    /**
     * One of several departments that stand side by side as headings.
     *
     * @param department its code
     * @param mapping with its column as the amount
     */
    public record Share(String department, ColumnMapping mapping) {}

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
        this(headerRow, columns, currency, dollarSign, factors, notes, List.of(), Set.of());
    }

    private ColumnMapping(
            int headerRow,
            EnumMap<Field, Integer> columns,
            @Nullable CurrencyUnit currency,
            boolean dollarSign,
            Map<Integer, BigDecimal> factors,
            List<String> notes,
            List<Inferred> inferred,
            Set<Integer> otherPeriods) {
        this.headerRow = headerRow;
        this.columns = new EnumMap<>(columns);
        this.currency = currency;
        this.dollarSign = dollarSign;
        this.factors = Map.copyOf(factors);
        this.saysWhatFor = columns.keySet().stream().anyMatch(SAYS_WHAT_FOR::contains);
        this.notes = List.copyOf(notes);
        this.inferred = List.copyOf(inferred);
        this.otherPeriods = Set.copyOf(otherPeriods);
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

    /** The currency that the heading of the amount names, null if it names none. */
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
        ColumnMapping in = new ColumnMapping(
                headerRow, new EnumMap<>(columns), currency, dollarSign, said, notes, inferred, otherPeriods);
        in.sparse = sparse;
        shares.forEach((column, share) -> in.shares.put(
                column, new Share(share.department(), share.mapping().inUnit(column, unit))));
        return in;
    }

    private ColumnMapping inUnit(int column, BigDecimal unit) {
        return new ColumnMapping(
                headerRow,
                new EnumMap<>(columns),
                currency,
                dollarSign,
                unit.compareTo(BigDecimal.ONE) == 0 ? Map.of() : Map.of(column, unit),
                notes,
                inferred,
                otherPeriods);
    }

    /** Whether the heading of an amount names a unit. */
    boolean hasFactor() {
        return !factors.isEmpty();
    }

    /** Whether a column says what cost is for. */
    public boolean saysWhatFor() {
        return saysWhatFor;
    }

    /** The same with a column as a field that its heading does not name; what was the column's or the field's is replaced. */
    public ColumnMapping with(Inferred more) {
        EnumMap<Field, Integer> all = new EnumMap<>(columns);
        all.values().removeIf(column -> column == more.column());
        all.put(more.field(), more.column());
        return with(all, more, otherPeriods);
    }

    /** The same with the column of the amount, as its heading has it. */
    ColumnMapping withAmount(Inferred more, @Nullable CurrencyUnit named, boolean dollar, @Nullable Unit unit) {
        EnumMap<Field, Integer> all = new EnumMap<>(columns);
        all.keySet().removeAll(Set.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT));
        all.values().removeIf(column -> column == more.column());
        all.put(more.field(), more.column());
        List<Inferred> known = new ArrayList<>(inferred);
        known.add(more);
        return new ColumnMapping(
                headerRow,
                all,
                unit == null || unit.currency() == null ? named : unit.currency(),
                dollar,
                unit == null ? Map.of() : Map.of(more.column(), unit.factor()),
                notes,
                known,
                otherPeriods);
    }

    /** The same without a field, whose column is {@code why} not used. */
    public ColumnMapping without(Field field, String why) {
        EnumMap<Field, Integer> all = new EnumMap<>(columns);
        all.remove(field);
        List<String> told = new ArrayList<>(notes);
        told.add(why);
        return new ColumnMapping(headerRow, all, currency, dollarSign, factors, told, inferred, otherPeriods);
    }

    /** The same with the amount of one period of several that stand side by side. */
    ColumnMapping ofPeriod(Inferred amount, Set<Integer> others) {
        EnumMap<Field, Integer> all = new EnumMap<>(columns);
        all.keySet().removeAll(Set.of(Field.DEBIT, Field.CREDIT, Field.PERIOD));
        all.put(amount.field(), amount.column());
        return with(all, amount, others);
    }

    /**
     * The same for departments that stand side by side: each amount in a row is a line of its department.
     *
     * @param departments code by column, the first that of {@code amount}
     * @param sums columns that add them up
     */
    public ColumnMapping ofDepartments(Inferred amount, Map<Integer, String> departments, Set<Integer> sums) {
        EnumMap<Field, Integer> all = new EnumMap<>(columns);
        all.keySet().removeAll(Set.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT));
        all.values().removeIf(departments::containsKey);
        all.put(amount.field(), amount.column());
        ColumnMapping first = with(all, amount, sums);
        departments.forEach((column, department) -> {
            EnumMap<Field, Integer> one = new EnumMap<>(all);
            one.put(amount.field(), column);
            first.shares.put(column, new Share(department, with(one, amount, sums)));
        });
        return first;
    }

    /** By column the departments that stand side by side; empty where one column has all amounts. */
    public Map<Integer, Share> shares() {
        return shares;
    }

    /** The field that a column holds, null if none. */
    public @Nullable Field field(int column) {
        if (shares.containsKey(column)) {
            return Field.AMOUNT;
        }
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private ColumnMapping with(EnumMap<Field, Integer> all, Inferred more, Set<Integer> others) {
        List<Inferred> known = new ArrayList<>(inferred);
        known.removeIf(other -> other.field() == more.field());
        known.add(more);
        return new ColumnMapping(headerRow, all, currency, dollarSign, factors, notes, known, others);
    }

    /** The same for a table in which many rows have no amount: they are not lines. */
    public ColumnMapping sparse() {
        ColumnMapping same = new ColumnMapping(
                headerRow, new EnumMap<>(columns), currency, dollarSign, factors, notes, inferred, otherPeriods);
        same.sparse = true;
        return same;
    }

    /** Whether many rows have no amount, or none in the period's column of several. */
    public boolean isSparse() {
        return sparse || isOfOtherPeriod(column(Field.AMOUNT));
    }

    /** The columns whose fields were not known by their headings. */
    public List<Inferred> inferred() {
        return inferred;
    }

    /** Whether a column has amounts of a period, of several that stand side by side, or adds up departments that do. */
    public boolean isOfOtherPeriod(int column) {
        return otherPeriods.contains(column);
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
        return columns.containsValue(column) || shares.containsKey(column);
    }

    private Map<Field, Integer> named() {
        Map<Field, Integer> named = new EnumMap<>(columns);
        inferred.forEach(column -> named.remove(column.field()));
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
