package dev.apportion.intake.numbers;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SheetReading.Looks;
import dev.apportion.cost.received.SheetReading.Numbers;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Watches the rows of a table pass: where all its numbers are, and what the columns look like that no field uses. */
public final class TableColumns {

    private final ValueLooks looks;
    private final ColumnMapping mapping;
    private final List<String> headings;
    private final boolean statesCurrency;
    private ColumnWatch[] columns = new ColumnWatch[0];
    private boolean[] used = new boolean[0];
    private long rows;

    /** @param headings of the header row, where blank those of the row above */
    TableColumns(ValueLooks looks, ColumnMapping mapping, List<String> headings) {
        this.looks = looks;
        this.mapping = mapping;
        this.headings = headings;
        this.statesCurrency =
                mapping.has(Field.CURRENCY) || mapping.denomination().currency() != null;
        reach(headings.size());
    }

    /** The headings of a header row, where blank those of the row above. */
    public static List<String> headings(List<String> row, List<String> above) {
        List<String> headings = new ArrayList<>(row);
        for (int column = 0; column < headings.size() && column < above.size(); column++) {
            if (headings.get(column).isEmpty()) {
                headings.set(column, above.get(column));
            }
        }
        return headings;
    }

    void add(RowCursor row, RowOutcome.Kind outcome) {
        int width = row.width();
        reach(width);
        boolean isLine = outcome != RowOutcome.Kind.IGNORED;
        boolean blank = true;
        for (int column = 0; column < width; column++) {
            CellType type = row.type(column);
            if (type == CellType.BLANK) {
                continue;
            }
            blank = false;
            if (type == CellType.NUMBER) {
                BigDecimal number = row.number(column);
                columns[column].number(number, outcome);
                if (isLine && !used[column]) {
                    columns[column].look(number, row.isPercent(column), true, true);
                    if (columns[column].asks() && number.scale() <= 0) {
                        columns[column].look(row.text(column));
                    }
                }
            } else if (!used[column]) {
                lookAt(row, column, type, isLine);
            }
        }
        rows += blank || row.rowNumber() == mapping.headerRow() ? 0 : 1;
    }

    /**
     * The currency that the row names in a column that is not read as the currency; null if it names none, or the table
     * says elsewhere in which currency its amounts are.
     */
    @Nullable
    UnreadCurrency unreadCurrency(RowCursor row) {
        for (int column = 0; !statesCurrency && column < row.width(); column++) {
            boolean unused = column >= used.length || !used[column];
            if (unused && row.type(column) == CellType.TEXT) {
                CurrencyUnit currency = column < columns.length
                        ? columns[column].currency(row.text(column))
                        : looks.currency(row.text(column));
                if (currency != null) {
                    return new UnreadCurrency(column, heading(column), currency);
                }
            }
        }
        return null;
    }

    /** What was made of the table, once all its rows have passed. */
    SheetReading reading(String sheet, @Nullable String department, Predicate<String> isNoCost) {
        List<SheetReading.Column> read = new ArrayList<>();
        for (int column = 0; column < columns.length; column++) {
            ColumnWatch watch = columns[column];
            String heading = heading(column);
            if (!heading.isEmpty() || watch.hasNumbers()) {
                boolean settled = used[column] || mapping.isSettled(column) || isNoCost.test(heading);
                Looks look = settled ? null : watch.looks(heading);
                read.add(new SheetReading.Column(
                        column,
                        heading,
                        field(column),
                        look,
                        watch.numbers(RowOutcome.Kind.ACCEPTED),
                        watch.numbers(RowOutcome.Kind.REJECTED),
                        watch.numbers(RowOutcome.Kind.IGNORED),
                        used[column] ? Numbers.NONE : watch.asText()));
            }
        }
        return new SheetReading(
                sheet, department, SheetReading.State.COST, mapping.headerRow(), rows, List.copyOf(read));
    }

    private void lookAt(RowCursor row, int column, CellType type, boolean isLine) {
        if (type == CellType.TEXT && row.rowNumber() != mapping.headerRow()) {
            String text = row.text(column);
            BigDecimal number = looks.number(text);
            if (number != null) {
                columns[column].numberAsText(number);
            }
            if (isLine && number != null) {
                columns[column].look(number, text.contains("%"), true, true);
            }
            if (isLine && columns[column].asks() && !text.isBlank()) {
                columns[column].look(text);
            }
        } else if (type == CellType.DATE && isLine && columns[column].asks()) {
            columns[column].lookAtDate();
        }
    }

    private @Nullable String field(int column) {
        Field field = mapping.field(column);
        return field == null ? null : field.label();
    }

    private String heading(int column) {
        return column < headings.size() ? SheetArea.fitted(headings.get(column)) : "";
    }

    private void reach(int width) {
        if (width > columns.length) {
            int from = columns.length;
            columns = Arrays.copyOf(columns, width);
            used = Arrays.copyOf(used, width);
            for (int column = from; column < width; column++) {
                columns[column] = new ColumnWatch(looks);
                used[column] = mapping.isMapped(column);
            }
        }
    }
}
