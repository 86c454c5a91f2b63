package dev.apportion.report.returned.mark;

import dev.apportion.ooxml.CellAddress;

/**
 * A cell that is commented, and tinted and framed unless it is a notice.
 *
 * @param sheet its name in the workbook that goes back
 * @param row from 1
 * @param column from 0
 * @param comment what is wrong and what to do, with {@link #BEGINNING}
 */
public record Mark(String sheet, int row, int column, Kind kind, String comment) {

    /** What is said of a cell. */
    public enum Kind {
        /** It was rejected. */
        REJECTED,
        /** It counts as it stands, but is doubtful. */
        DOUBTFUL,
        /** Nothing; what is said is of its sheet, and always in sight. The cell stays as it is. */
        NOTICE
    }

    /** What our part of a comment begins with, to distinguish it from the department's own. */
    public static final String BEGINNING = "Apportion: ";

    /** Rows of a box that hold no text, and characters that each other one holds. */
    private static final int FRAME = 2;

    private static final int LINE = 30;

    /** Columns that the box takes. */
    public static final int WIDTH = 4;

    /**
     * A mark that says a message.
     *
     * @param cell such as {@code F17}
     */
    public static Mark of(String sheet, String cell, boolean doubtful, String message) {
        return new Mark(
                sheet,
                CellAddress.row(cell),
                CellAddress.column(cell),
                doubtful ? Kind.DOUBTFUL : Kind.REJECTED,
                BEGINNING + message);
    }

    /**
     * What a sheet says at its top.
     *
     * @param column the first that is free there, from 0
     */
    public static Mark notice(String sheet, int column, String message) {
        return new Mark(sheet, 1, Math.min(column, CellAddress.MAX_COLUMN), Kind.NOTICE, BEGINNING + message);
    }

    public boolean isNotice() {
        return kind == Kind.NOTICE;
    }

    public String cell() {
        return CellAddress.of(row, column);
    }

    /** Rows that the comment's box takes. */
    public int height() {
        return FRAME
                + comment.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
    }

    /** What is left of a comment without our part; the whole comment if there is none. */
    public static String others(String comment) {
        int ours = comment.indexOf(BEGINNING);
        return ours < 0 ? comment : comment.substring(0, ours).stripTrailing();
    }
}
