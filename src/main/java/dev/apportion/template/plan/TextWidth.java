package dev.apportion.template.plan;

/**
 * How wide a text is, in digits, as the widths of columns are counted, and how many lines it takes. By the advance widths of Helvetica and Arial, from
 * which those of other fonts without serifs differ little.
 */
public final class TextWidth {

    /** The widest character, one of Chinese or Japanese. */
    static final double WIDEST = 1.8;

    /** The width of a column that has none of its own. */
    public static final double OF_COLUMN = 8.43;

    private static final double POINTS_A_LINE = 13;
    private static final double TALLEST = 409;

    /** The part of a line that is filled on average, since words are kept whole. */
    private static final double FIT = 0.92;

    private static final double SMALL = 0.5;
    private static final double CAPITAL = 1.25;
    private static final double WIDE = 1.5;

    /** Each text of each row is measured, so the widths of Latin letters are looked up. */
    private static final double[] LATIN = new double[256];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            LATIN[c] = of(c);
        }
    }

    private TextWidth() {}

    static double of(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width += c < LATIN.length ? LATIN[c] : of(c);
        }
        return width;
    }

    private static double of(char c) {
        if (c >= '\u2E80') {
            return WIDEST;
        }
        return switch (c) {
            case ' ', '.', ',', ':', ';', '!', '|', '\'', '(', ')', '-', '/', 'f', 'i', 'j', 'l', 't', 'I' -> SMALL;
            case 'm', 'w', 'M', 'W', '%', '@', 'Ä', 'Ö' -> WIDE;
            default -> Character.isUpperCase(c) ? CAPITAL : 1;
        };
    }

    /** The height of a row with so many lines of text. */
    public static double points(int lines) {
        return Math.min(TALLEST, lines * POINTS_A_LINE + 2);
    }

    /** Lines that a text takes in a column of a width. */
    public static int lines(String text, double width) {
        double fits = width * FIT;
        if (text.length() * WIDEST <= fits && text.indexOf('\n') < 0) {
            return 1;
        }
        if (text.indexOf('\n') < 0) {
            return lines(of(text), width, fits);
        }
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += lines(of(line), width, fits);
        }
        return lines;
    }

    private static int lines(double wide, double width, double fits) {
        return wide <= width - 1 ? 1 : (int) Math.ceil(wide / fits);
    }
}
