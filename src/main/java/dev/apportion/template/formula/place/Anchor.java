package dev.apportion.template.formula.place;

/**
 * A formula's place in the template.
 *
 * @param patternFirst first row of the table body that the cell belongs to, 0 for a cell outside filled tables
 * @param patternLast last row of that body
 */
public record Anchor(int sheet, int row, int column, int patternFirst, int patternLast) {

    public static Anchor outside(int sheet, int row, int column) {
        return new Anchor(sheet, row, column, 0, 0);
    }

    public boolean inPattern() {
        return patternFirst > 0;
    }

    /**
     * Whether a relative reference to a row of this sheet follows the row that it is written in: those to the body's
     * own rows, and to the row right above for running totals.
     */
    public boolean follows(int toSheet, int toRow) {
        return inPattern() && toSheet == sheet && toRow >= patternFirst - 1 && toRow <= patternLast;
    }
}
