package dev.apportion.report.returned.mark;

import dev.apportion.ooxml.CellAddress;

/**
 * A cell that is tinted, framed and commented.
 *
 * @param sheet its name in the workbook that goes back
 * @param row from 1
 * @param column from 0
 * @param doubtful whether it counts as it stands; else it was rejected
 * @param comment what is wrong and what to do, with {@link #BEGINNING}
 */
public record Mark(String sheet, int row, int column, boolean doubtful, String comment) {

    /** What our part of a comment begins with, to distinguish it from the department's own. */
    public static final String BEGINNING = "Apportion: ";

    /** Rows that the box of a short comment takes, and characters that each further one holds. */
    private static final int ROOM = 4;

    private static final int LINE = 30;

    /** Columns that the box takes. */
    public static final int WIDTH = 4;

    /**
     * A mark that says a message.
     *
     * @param cell such as {@code F17}
     */
    public static Mark of(String sheet, String cell, boolean doubtful, String message) {
        return new Mark(sheet, CellAddress.row(cell), CellAddress.column(cell), doubtful, BEGINNING + message);
    }

    public String cell() {
        return CellAddress.of(row, column);
    }

    /** Rows that the comment's box takes. */
    public int height() {
        return ROOM + (comment.length() - BEGINNING.length()) / LINE;
    }

    /** What is left of a comment without our part; the whole comment if there is none. */
    public static String others(String comment) {
        int ours = comment.indexOf(BEGINNING);
        return ours < 0 ? comment : comment.substring(0, ours).stripTrailing();
    }
}
