package dev.apportion.template.formula.place;

import org.jspecify.annotations.Nullable;

/** A block of cells of the filled workbook; cut at the last used row and column when read. */
record Area(Grid grid, int sheet, Rectangle cells) {

    int rows() {
        return cells.lastRow() - cells.firstRow() + 1;
    }

    int columns() {
        return cells.lastColumn() - cells.firstColumn() + 1;
    }

    /** Rows that can hold something. */
    int usedRows() {
        return Math.max(0, Math.min(cells.lastRow(), grid.lastRow(sheet)) - cells.firstRow() + 1);
    }

    int usedColumns() {
        return Math.max(0, Math.min(cells.lastColumn(), grid.lastColumn(sheet)) - cells.firstColumn() + 1);
    }

    boolean single() {
        return rows() == 1 && columns() == 1;
    }

    @Nullable
    Object get(int row, int column) {
        return grid.value(sheet, cells.firstRow() + row, cells.firstColumn() + column);
    }

    /** The n-th cell of a row or column. */
    @Nullable
    Object get(int index) {
        return columns() == 1 ? get(index, 0) : get(index / columns(), index % columns());
    }

    boolean subtotal(int row, int column) {
        return grid.subtotal(sheet, cells.firstRow() + row, cells.firstColumn() + column);
    }
}
