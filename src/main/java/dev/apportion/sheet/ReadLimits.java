package dev.apportion.sheet;

/**
 * Bounds that keep a hostile or broken file from taking the machine down. A file over one of them is unreadable, and
 * the message names the limit.
 *
 * @param inflatedBytes most bytes one part of a package may inflate to
 * @param ratio most inflated bytes per compressed byte, checked beyond the first 100 MB of a part
 * @param columns most columns in a row
 * @param cellCharacters most characters in a cell
 * @param depth most nested elements in XML
 */
public record ReadLimits(long inflatedBytes, int ratio, int columns, int cellCharacters, int depth) {

    /** Excel's own limits, and room for any real workbook. */
    public static ReadLimits defaults() {
        return new ReadLimits(8L << 30, 200, 16_384, 32_767, 256);
    }
}
