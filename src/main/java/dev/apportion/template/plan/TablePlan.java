package dev.apportion.template.plan;

import dev.apportion.template.field.Scope;
import dev.apportion.template.formula.tree.TableInfo;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is filled from a collection.
 *
 * @param index its place among the filled tables of its sheet, from the top
 * @param pattern body rows that are repeated, from the top
 * @param rowsPerElement all rows of the pattern for each element, or 1 when the rows only alternate
 * @param stored columns of the sheet whose values formulas elsewhere need; filled while compiling
 */
public record TablePlan(
        TableInfo info, int index, Scope.Source collection, List<RowPlan> pattern, int rowsPerElement, BitSet stored) {

    public int patternOf(int bodyRow) {
        return bodyRow % pattern.size();
    }

    public boolean covers(int column) {
        return column >= info.firstColumn() && column <= info.lastColumn();
    }

    @Nullable
    public CellPlan cell(int bodyRow, int column) {
        return pattern.get(patternOf(bodyRow)).cell(column);
    }
}
