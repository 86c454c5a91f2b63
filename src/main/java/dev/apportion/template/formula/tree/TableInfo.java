package dev.apportion.template.formula.tree;

import java.util.List;

/**
 * A table as structured references see it, in rows of the template.
 *
 * @param headerRow 0 if there is none
 * @param totalsRow 0 if there is none
 * @param columns headings from left to right
 */
public record TableInfo(
        String name,
        int sheet,
        int headerRow,
        int firstRow,
        int lastRow,
        int totalsRow,
        int firstColumn,
        List<String> columns) {

    /** The sheet column of a heading, or -1. */
    public int column(String heading) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(heading)) {
                return firstColumn + i;
            }
        }
        return -1;
    }

    public int lastColumn() {
        return firstColumn + columns.size() - 1;
    }
}
