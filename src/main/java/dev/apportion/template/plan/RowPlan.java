package dev.apportion.template.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the template.
 *
 * @param attributes what follows the row number, closing quote, height and style included
 * @param cells from left to right
 * @param columns the cells by column: one is sought for each element of a table and column that formulas need
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RowPlan(
        int row,
        byte[] attributes,
        List<CellPlan> cells,
        @Nullable CellPlan[] columns) {

    public RowPlan(int row, byte[] attributes, List<CellPlan> cells) {
        this(row, attributes, cells, byColumn(cells));
    }

    @Nullable
    CellPlan cell(int column) {
        return column < columns.length ? columns[column] : null;
    }

    private static @Nullable CellPlan[] byColumn(List<CellPlan> cells) {
        @Nullable
        CellPlan[] columns = new @Nullable
                CellPlan[cells.isEmpty() ? 0 : cells.get(cells.size() - 1).column() + 1];
        cells.forEach(cell -> columns[cell.column()] = cell);
        return columns;
    }
}
