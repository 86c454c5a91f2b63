package dev.apportion.template.formula.place;

import dev.apportion.ooxml.CellRange;
import org.jspecify.annotations.Nullable;

/** A block of cells of the filled workbook; cut at the last used row and column when read. */
public record Area(Grid grid, int sheet, CellRange cells) {

    public int rows() {
        return cells.lastRow() - cells.firstRow() + 1;
    }

    public int columns() {
        return cells.lastColumn() - cells.firstColumn() + 1;
    }

    /** Rows that can hold something. */
    public int usedRows() {
        return Math.max(0, Math.min(cells.lastRow(), grid.lastRow(sheet)) - cells.firstRow() + 1);
    }

    public int usedColumns() {
        return Math.max(0, Math.min(cells.lastColumn(), grid.lastColumn(sheet)) - cells.firstColumn() + 1);
    }

    public boolean single() {
        return rows() == 1 && columns() == 1;
    }

    @Nullable
    public Object get(int row, int column) {
        return grid.value(sheet, cells.firstRow() + row, cells.firstColumn() + column);
    }

    /** The n-th cell of a row or column. */
    @Nullable
    public Object get(int index) {
        return columns() == 1 ? get(index, 0) : get(index / columns(), index % columns());
    }

    public boolean subtotal(int row, int column) {
        return grid.subtotal(sheet, cells.firstRow() + row, cells.firstColumn() + column);
    }
}
