package dev.apportion.intake.table;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.value.Currencies;
import dev.apportion.intake.value.Unit;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The currencies that a table's amounts show by their formats: a sheet of {@code $1,000.00} has a number in its cells, and no
 * heading needs to say what everybody sees. What heading or row say counts more. Accountants show the sign at the first amount of
 * a column and at its total alone, so amounts without one are of the first one's currency.
 */
public final class ShownCurrencies {

    /** What a text beside numbers means. */
    private record Beside(Currencies.@Nullable Stripped currency, boolean unit) {}

    private static final Beside NOTHING = new Beside(null, false);

    private static final class Column {
        private final Currencies.@Nullable Stripped first;
        private final Map<CurrencyUnit, Count> read = new TreeMap<>();
        private final Map<Both, Count> overruled = new TreeMap<>();
        private final Map<String, Count> units = new TreeMap<>();

        private Column(Currencies.@Nullable Stripped first) {
            this.first = first;
        }
    }

    /** What a format shows, and what counts instead. */
    private record Both(String shown, CurrencyUnit as) implements Comparable<Both> {
        @Override
        public int compareTo(Both other) {
            int byShown = shown.compareTo(other.shown);
            return byShown != 0 ? byShown : as.compareTo(other.as);
        }
    }

    private static final class Count {
        private final int firstRow;
        private int number;

        private Count(int firstRow) {
            this.firstRow = firstRow;
        }
    }

    private final Currencies currencies;
    private final CurrencyUnit reporting;
    private final Denomination said;
    private final Map<Integer, Column> columns = new TreeMap<>();

    /** What stands beside numbers; a table has few of them and many numbers. */
    private final Map<String, Beside> meanings = new HashMap<>();

    /** @param said what headings and Layouts say of the amounts */
    ShownCurrencies(Currencies currencies, CurrencyUnit reporting, Denomination said) {
        this.said = said;
        this.currencies = currencies;
        this.reporting = reporting;
    }

    /**
     * The currency that a number shows, else the one that the first amount of its column does; null if neither does.
     *
     * @param isLine whether it may be the first one
     */
    Currencies.@Nullable Stripped of(RowCursor row, int column, boolean isLine) {
        String beside = row.currency(column);
        Beside said = beside == null ? NOTHING : meanings.computeIfAbsent(beside, this::meaning);
        Currencies.Stripped shown = said.currency();
        Column known = columns.get(column);
        if (known == null && isLine) {
            known = new Column(shown);
            columns.put(column, known);
        }
        if (beside != null && said.unit() && isLine && known != null) {
            known.units.computeIfAbsent(beside, first -> new Count(row.rowNumber())).number++;
        }
        return shown == null && known != null ? known.first : shown;
    }

    private Beside meaning(String beside) {
        Currencies.Stripped currency = currencies.shown(beside);
        Unit unit = currency == null ? Unit.in(beside, currencies) : null;
        CurrencyUnit ofUnit = unit == null ? null : unit.currency();
        return new Beside(ofUnit == null ? currency : currencies.shown(ofUnit.getCode()), unit != null);
    }

    /** An amount was read in a currency though its format shows one. */
    void read(int row, int column, Currencies.Stripped shown, CurrencyUnit as) {
        Column of = columns.get(column);
        if (of == null || shown.currency() == null) {
            return;
        }
        if (!shown.mayBe(as)) {
            of.overruled.computeIfAbsent(new Both(String.valueOf(shown.currency()), as), first -> new Count(row))
                    .number++;
        } else if (!as.equals(reporting)) {
            of.read.computeIfAbsent(as, first -> new Count(row)).number++;
        }
    }

    /**
     * What is to be told: one for each column and currency. A unit that a format shows is not applied: whoever typed 5 may have
     * meant the 5,000 that everybody sees, or not have looked.
     *
     * @param of whose sheet it is, null if unknown
     */
    public List<Finding> findings(@Nullable String of, String file, String sheet) {
        List<Finding> findings = new ArrayList<>();
        columns.forEach((number, column) -> {
            column.read.forEach((currency, count) -> findings.add(new Finding(
                    FindingCode.COLUMN_READ,
                    of,
                    new Source(file, sheet, count.firstRow),
                    CellAddress.of(count.firstRow, number),
                    Message.of(
                            "{0} {0,choice,1#amount of this column is|1<amounts of this column are} read as {1}, "
                                    + "which their format shows.",
                            count.number, currency))));
            column.units.forEach((unit, count) -> {
                if (said.factor(number) == null) {
                    findings.add(new Finding(
                            Finding.Severity.WARNING,
                            FindingCode.COLUMN_READ,
                            of,
                            new Source(file, sheet, count.firstRow),
                            CellAddress.of(count.firstRow, number),
                            Message.of(
                                    "{0} {0,choice,1#amount of this column is|1<amounts of this column are} "
                                            + "shown with {1} by their format, but read as the cells hold them. If "
                                            + "they are in that unit, say so under Unit on the Layouts sheet of the policy.",
                                    count.number, unit)));
                }
            });
            column.overruled.forEach((both, count) -> findings.add(new Finding(
                    Finding.Severity.WARNING,
                    FindingCode.COLUMN_READ,
                    of,
                    new Source(file, sheet, count.firstRow),
                    CellAddress.of(count.firstRow, number),
                    Message.of(
                            "{0} {0,choice,1#amount of this column is|1<amounts of this column are} shown by "
                                    + "their format as {1}, but as {2} by their heading or the column Currency, "
                                    + "which counts. Make them agree.",
                            count.number, both.shown(), both.as()))));
        });
        return findings;
    }
}
