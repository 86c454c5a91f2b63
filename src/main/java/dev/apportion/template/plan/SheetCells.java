package dev.apportion.template.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a worksheet of the template.
 *
 * @param rows from the top
 * @param byAddress all cells of the rows
 * @param lastRow of a cell or of a table that is filled
 */
public record SheetCells(List<RowPlan> rows, Map<Long, CellPlan> byAddress, int lastRow, int lastColumn) {

    public static SheetCells of(List<RowPlan> rows, int lastRow) {
        Map<Long, CellPlan> cells = new HashMap<>();
        int last = lastRow;
        int lastColumn = 0;
        for (RowPlan row : rows) {
            last = Math.max(last, row.row());
            for (CellPlan cell : row.cells()) {
                cells.put(key(cell.row(), cell.column()), cell);
                lastColumn = Math.max(lastColumn, cell.column());
            }
        }
        return new SheetCells(List.copyOf(rows), cells, last, lastColumn);
    }

    @Nullable
    public CellPlan at(int row, int column) {
        return byAddress.get(key(row, column));
    }

    private static long key(int row, int column) {
        return (long) row << 14 | column;
    }
}
