package dev.apportion.template.formula;

import dev.apportion.template.formula.place.Grid;
import dev.apportion.template.formula.place.RowMap;
import dev.apportion.template.formula.tree.FormulaNames;
import dev.apportion.template.formula.tree.TableInfo;
import dev.apportion.template.formula.value.ErrorValue;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two small sheets, as both a workbook's names and its values: plain cells, and a table with headings and totals. */
final class SampleCells implements FormulaNames, Grid {

    static final @Nullable Object[][] DATA = {
        {"Rent", number("1200.10"), number("3"), "north"},
        {"Staff", number("-350.05"), number("1"), "south"},
        {"rent", number("0.3"), null, "north"},
        {"Travel", number("99.99"), number("7"), "East"},
        {true, "text", number("46300.75"), ""},
    };

    private static final @Nullable Object[][] LINES = {
        {"Item", "Amount", "Left #", "Check"},
        {"Desk", number("10"), number("30"), ErrorValue.DIVISION},
        {"Lamp", number("20"), number("20"), number("1")},
        {"Rug", number("30"), number("10"), null},
        {"Total", number("60"), number("60"), ErrorValue.NOT_AVAILABLE},
    };

    private static final TableInfo TABLE =
            new TableInfo("Lines", 1, 1, 2, 4, 5, 0, List.of("Item", "Amount", "Left #", "Check"));
    private static final TableInfo WITHOUT_TOTALS = new TableInfo("Bare", 1, 1, 2, 4, 0, 0, List.of("Item", "Amount"));
    private static final Map<String, String> DEFINED =
            Map.of("rate", "0.25", "costs", "Data!$B$1:$B$4", "half", "Rate/2", "loop", "Loop+1", "broken", "1+");

    private final IdentityHashMap<Object, Object> memo = new IdentityHashMap<>();

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Override
    public int sheet(String name) {
        return List.of("data", "other").indexOf(name.toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public @Nullable TableInfo table(String name) {
        return name.equals("Lines") ? TABLE : name.equals("Bare") ? WITHOUT_TOTALS : null;
    }

    @Override
    public @Nullable TableInfo tableAt(int sheet, int row, int column) {
        return sheet == 1 && row >= 2 && row <= 4 ? TABLE : null;
    }

    @Override
    public @Nullable String defined(String name, int sheet) {
        return DEFINED.get(name.toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public @Nullable Object value(int sheet, int row, int column) {
        @Nullable Object[][] cells = sheet == 0 ? DATA : LINES;
        return row <= cells.length && column < 4 ? cells[row - 1][column] : null;
    }

    @Override
    public int lastRow(int sheet) {
        return DATA.length;
    }

    @Override
    public int lastColumn(int sheet) {
        return 3;
    }

    @Override
    public RowMap rows(int sheet) {
        return RowMap.STILL;
    }

    @Override
    public boolean subtotal(int sheet, int row, int column) {
        return sheet == 1 && row == 5;
    }

    @Override
    public IdentityHashMap<Object, Object> memo() {
        return memo;
    }

    @Override
    public boolean date1904() {
        return false;
    }
}
