package dev.apportion.sheet.cells;

/**
 * What the style of a cell says of its value.
 *
 * @param indent how far its text is indented, in Excel's steps
 * @param struck whether it is crossed out
 */
public record CellStyle(NumberFormat format, int indent, boolean struck) {

    /** A style that says nothing. */
    public static final CellStyle PLAIN = new CellStyle(NumberFormat.GENERAL, 0, false);

    public static CellStyle of(NumberFormat format, int indent, boolean struck) {
        return format.equals(NumberFormat.GENERAL) && indent <= 0 && !struck
                ? PLAIN
                : new CellStyle(format, Math.max(0, indent), struck);
    }

    /** Whether it says more than how a number is to be taken. */
    boolean isLooked() {
        return indent > 0 || struck || format.code() != null || format.thousands() > 0;
    }
}
