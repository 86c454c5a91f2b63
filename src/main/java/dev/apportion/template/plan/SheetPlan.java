package dev.apportion.template.plan;

import dev.apportion.ooxml.Element;
import dev.apportion.template.field.Scope;
import dev.apportion.template.field.SheetCopy;
import dev.apportion.template.field.TextPattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worksheet of the template.
 *
 * @param part name of its part
 * @param name as written in the template
 * @param copy which element it is for, if it is repeated
 * @param scope the fields known on the sheet outside tables
 * @param nameFields what the name is filled from, null if it stays
 * @param root the sheet's XML without its rows
 * @param rows from the top
 * @param tables those that are filled, from the top
 * @param onlyTable whether its one filled table is its only table
 * @param hidden in the template
 * @param changes whether filling can change it; else its bytes are copied
 */
public record SheetPlan(
        int index,
        String part,
        String name,
        SheetCopy copy,
        Scope scope,
        @Nullable TextPattern nameFields,
        Element root,
        List<RowPlan> rows,
        List<TablePlan> tables,
        Map<Long, CellPlan> cells,
        int lastRow,
        int lastColumn,
        boolean onlyTable,
        boolean hidden,
        boolean omitWhenEmpty,
        boolean changes) {

    public static Map<Long, CellPlan> byAddress(List<RowPlan> rows) {
        Map<Long, CellPlan> cells = new HashMap<>();
        for (RowPlan row : rows) {
            for (CellPlan cell : row.cells()) {
                cells.put(key(cell.row(), cell.column()), cell);
            }
        }
        return cells;
    }

    static long key(int row, int column) {
        return (long) row << 14 | column;
    }

    @Nullable
    public CellPlan cell(int row, int column) {
        return cells.get(key(row, column));
    }
}
