package dev.apportion.intake.table;

import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;

/** How far a text stands to the right of its cell's edge. */
public final class Indents {

    /** Tabs and steps of an alignment look as wide as several spaces. */
    private static final int STEP = 4;

    private Indents() {}

    /** By its alignment and by the spaces before it, in spaces; 0 for a cell that is no text. */
    public static int of(RowCursor row, int column) {
        return row.type(column) == CellType.TEXT ? of(row, column, row.text(column)) : 0;
    }

    /** The same of a text that was asked for already. */
    static int of(RowCursor row, int column, String text) {
        return STEP * row.indent(column) + spaces(text);
    }

    private static int spaces(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                width += STEP;
            } else if (Character.isSpaceChar(c)) {
                width++;
            } else {
                return width;
            }
        }
        return 0;
    }
}
