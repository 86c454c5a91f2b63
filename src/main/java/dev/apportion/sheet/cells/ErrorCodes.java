package dev.apportion.sheet.cells;

/** Error cells of the binary formats. */
public final class ErrorCodes {

    private ErrorCodes() {}

    /** The name Excel shows for a stored code. */
    public static String name(int code) {
        return switch (code) {
            case 0x00 -> "#NULL!";
            case 0x07 -> "#DIV/0!";
            case 0x0F -> "#VALUE!";
            case 0x17 -> "#REF!";
            case 0x1D -> "#NAME?";
            case 0x24 -> "#NUM!";
            case 0x2B -> "#GETTING_DATA";
            default -> "#N/A";
        };
    }
}
