package dev.apportion.intake.table;

import dev.apportion.intake.value.Unit;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Which column of a table holds which field. */
public final class ColumnMapping {

    static final Set<Field> AMOUNTS = EnumSet.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT);

    private final int headerRow;
    private final Map<Field, Integer> columns;
    private final List<Message> notes;
    private final List<Inferred> inferred;

    private Denomination denomination;
    private TableShape shape = TableShape.USUAL;

    /** Columns of amounts that count nowhere: those of other periods, and sums of departments side by side. */
    private Set<Integer> otherPeriods = Set.of();

    /** Columns that say once more in another currency what the amounts say. */
    private Set<Integer> settled = Set.of();

    /** By column what the amounts are that stand side by side. */
    private Map<Integer, Side> beside = Map.of();

    /** Which part of a line's cost its amount is; null if all of it. */
    private @Nullable String part;

    private Map<Integer, Share> shares = Map.of();
    private FieldPlaces places = FieldPlaces.NONE;

    /**
     * A column whose field was not known by its heading.
     *
     * @param why for people
     */
    public record Inferred(Field field, int column, Message why) {}

    /**
     * What one of several amounts of a row is: a department's, a part of the cost, or what is in one currency.
     *
     * @param department its code; null for the others
     * @param part its heading; null for the others
     * @param currency null for the others
     */
    private record Side(
            @Nullable String department,
            @Nullable String part,
            @Nullable CurrencyUnit currency) {}

    /**
     * One of several amounts that stand side by side in a row.
     *
     * @param department its code, null where that is another column's to say
     * @param mapping with its column as the amount
     */
    public record Share(@Nullable String department, ColumnMapping mapping) {}

    /**
     * The columns of a table.
     *
     * @param headerRow row of the headings, from 1
     * @param columns zero-based columns
     * @param notes doubts about the mapping, for people
     */
    ColumnMapping(int headerRow, EnumMap<Field, Integer> columns, Denomination denomination, List<Message> notes) {
        this.headerRow = headerRow;
        this.columns = new EnumMap<>(columns);
        this.denomination = denomination;
        this.notes = new ArrayList<>(notes);
        this.inferred = new ArrayList<>();
        index();
    }

    /** A copy to be changed before anybody sees it, and then {@link #index indexed}. */
    private ColumnMapping(ColumnMapping other) {
        headerRow = other.headerRow;
        columns = new EnumMap<>(Field.class);
        columns.putAll(other.columns);
        denomination = other.denomination;
        notes = new ArrayList<>(other.notes);
        inferred = new ArrayList<>(other.inferred);
        shape = other.shape;
        otherPeriods = other.otherPeriods;
        settled = other.settled;
        beside = other.beside;
    }

    private ColumnMapping index() {
        places = FieldPlaces.of(columns, beside.keySet());
        Map<Integer, Share> each = new LinkedHashMap<>();
        beside.forEach((column, side) -> {
            ColumnMapping one = new ColumnMapping(this);
            one.beside = Map.of();
            one.part = side.part();
            one.denomination = side.currency() == null ? denomination : denomination.in(side.currency());
            one.columns.put(Field.AMOUNT, column);
            each.put(column, new Share(side.department(), one.index()));
        });
        shares = each;
        return this;
    }

    public int headerRow() {
        return headerRow;
    }

    /** In the order of the fields. */
    public Map<Field, Integer> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /** In what its amounts stand. */
    public Denomination denomination() {
        return denomination;
    }

    public List<Message> notes() {
        return Collections.unmodifiableList(notes);
    }

    /** Whether a column says what cost is for. */
    public boolean saysWhatFor() {
        return places.saysWhatFor();
    }

    /** The columns whose fields were not known by their headings. */
    public List<Inferred> inferred() {
        return Collections.unmodifiableList(inferred);
    }

    /** By column the amounts that stand side by side; empty where one column has all of them. */
    public Map<Integer, Share> shares() {
        return shares;
    }

    /** The same once for each amount of a row. */
    public List<ColumnMapping> each() {
        return shares.isEmpty()
                ? List.of(this)
                : shares.values().stream().map(Share::mapping).toList();
    }

    /** Whether many rows have no amount, or none in the period's column of several. */
    public boolean isSparse() {
        return shape.sparse() || isOfOtherPeriod(column(Field.AMOUNT));
    }

    /** Whether a column has amounts of a period, of several that stand side by side, or adds up departments that do. */
    public boolean isOfOtherPeriod(int column) {
        return otherPeriods.contains(column);
    }

    /** Whether it is known why a column is not used. */
    public boolean isSettled(int column) {
        return isOfOtherPeriod(column) || settled.contains(column);
    }

    /** Column of a field, -1 if the table has none. */
    public int column(Field field) {
        return places.column(field);
    }

    public boolean has(Field field) {
        return column(field) >= 0;
    }

    /** The field that a column holds, null if none. */
    public @Nullable Field field(int column) {
        if (beside.containsKey(column)) {
            return Field.AMOUNT;
        }
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether a column holds a field. */
    public boolean isMapped(int column) {
        return column >= 0 && places.isMapped(column);
    }

    /** The column of the amount, or of debits, or of credits; -1 if the table has none of them. */
    public int amount() {
        return places.amount();
    }

    public boolean hasAmount() {
        return has(Field.AMOUNT) || has(Field.DEBIT) || has(Field.CREDIT);
    }

    /** Whether another header row maps every field to the same column. */
    public boolean sameColumns(ColumnMapping other) {
        return named().equals(other.named());
    }

    private Map<Field, Integer> named() {
        Map<Field, Integer> named = new EnumMap<>(columns);
        inferred.forEach(column -> named.remove(column.field()));
        return named;
    }

    /** The same columns, their amounts multiplied by what a person said; one is as they stand. */
    public ColumnMapping in(BigDecimal unit) {
        ColumnMapping same = new ColumnMapping(this);
        Map<Integer, BigDecimal> factors = new HashMap<>();
        if (unit.compareTo(BigDecimal.ONE) != 0) {
            AMOUNTS.stream().filter(this::has).forEach(field -> factors.put(column(field), unit));
            beside.keySet().forEach(column -> factors.put(column, unit));
        }
        same.denomination = denomination.with(factors);
        return same.index();
    }

    /** The same with a column as a field that its heading does not name; what was the column's or the field's is replaced. */
    public ColumnMapping with(Inferred more) {
        ColumnMapping same = new ColumnMapping(this);
        same.put(more);
        return same.index();
    }

    /** The same with the column of the amount, as its heading has it. */
    ColumnMapping withAmount(Inferred amount, @Nullable CurrencyUnit named, boolean dollar, @Nullable Unit unit) {
        ColumnMapping same = new ColumnMapping(this);
        same.columns.keySet().removeAll(AMOUNTS);
        same.put(amount);
        same.denomination = Denomination.of(amount.column(), named, dollar, unit, denomination.unitRow());
        return same.index();
    }

    /** The same with amounts in the currency of the books; those of the documents, and their currencies, are {@code others}. */
    public ColumnMapping ofBooks(CurrencyUnit books, Set<Integer> others, Message why) {
        ColumnMapping same = without(Field.CURRENCY, why);
        same.denomination = denomination.in(books);
        same.settled = Set.copyOf(others);
        return same.index();
    }

    /** The same with amounts in a currency. */
    public ColumnMapping in(CurrencyUnit currency) {
        return in(denomination.in(currency));
    }

    /** The same in another denomination. */
    ColumnMapping in(Denomination other) {
        ColumnMapping same = new ColumnMapping(this);
        same.denomination = other;
        return same.index();
    }

    /** The same with the amount of one period of several that stand side by side. */
    ColumnMapping ofPeriod(Set<Integer> periods) {
        ColumnMapping same = new ColumnMapping(this);
        same.columns.remove(Field.PERIOD);
        same.otherPeriods = Set.copyOf(periods);
        return same.index();
    }

    /**
     * The same for departments that stand side by side: each amount in a row is a line of its department.
     *
     * @param side code by column, the first that of {@code amount}
     * @param sums columns that add them up
     */
    public ColumnMapping ofDepartments(Inferred amount, Map<Integer, String> side, Set<Integer> sums) {
        ColumnMapping same = sideBySide(side, code -> new Side(code, null, null));
        same.put(amount);
        same.otherPeriods = Set.copyOf(sums);
        return same.index();
    }

    /**
     * The same for amounts of several currencies side by side: each in a row is a line in its currency.
     *
     * @param side by column, the first that of {@code amount}
     */
    public ColumnMapping ofCurrencies(Inferred amount, Map<Integer, CurrencyUnit> side) {
        ColumnMapping same = sideBySide(side, currency -> new Side(null, null, currency));
        same.put(amount);
        return same.index();
    }

    /**
     * The same for parts of a line's cost side by side: each amount in a row is a line.
     *
     * @param side heading by column, the first that of {@code amount}
     */
    public ColumnMapping ofParts(Inferred amount, Map<Integer, String> side) {
        ColumnMapping same = ofParts(side);
        same.inferred.add(amount);
        return same;
    }

    /** The same as the policy says. */
    ColumnMapping ofParts(Map<Integer, String> side) {
        ColumnMapping same = sideBySide(side, heading -> new Side(null, heading, null));
        same.columns.put(Field.AMOUNT, side.keySet().iterator().next());
        return same.index();
    }

    private <T> ColumnMapping sideBySide(Map<Integer, T> side, Function<T, Side> is) {
        ColumnMapping same = new ColumnMapping(this);
        same.columns.keySet().removeAll(AMOUNTS);
        same.columns.values().removeIf(side::containsKey);
        same.inferred.removeIf(column -> column.field() == Field.AMOUNT);
        Map<Integer, Side> columns = new LinkedHashMap<>();
        side.forEach((column, what) -> columns.put(column, is.apply(what)));
        same.beside = Collections.unmodifiableMap(columns);
        return same;
    }

    /** The heading of the part of a line's cost that the amount is; null if it is all of it. */
    public @Nullable String part() {
        return part;
    }

    /** Whether departments stand side by side. */
    public boolean isByDepartment() {
        return beside.values().stream().anyMatch(side -> side.department() != null);
    }

    /** The same without a field, whose column is {@code why} not used. */
    public ColumnMapping without(Field field, Message why) {
        ColumnMapping same = new ColumnMapping(this);
        same.columns.remove(field);
        same.notes.add(why);
        return same.index();
    }

    /** How its rows are made. */
    public TableShape shape() {
        return shape;
    }

    /** The same with rows that are made otherwise. */
    public ColumnMapping with(TableShape other) {
        ColumnMapping same = new ColumnMapping(this);
        same.shape = other;
        return same.index();
    }

    private void put(Inferred more) {
        columns.values().removeIf(column -> column == more.column());
        columns.put(more.field(), more.column());
        inferred.removeIf(other -> other.field() == more.field());
        inferred.add(more);
    }
}
