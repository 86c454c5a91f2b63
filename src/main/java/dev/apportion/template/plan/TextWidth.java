package dev.apportion.template.plan;

/**
 * How wide a text is, in digits, as the widths of columns are counted. By the advance widths of Helvetica and Arial, from
 * which those of other fonts without serifs differ little.
 */
final class TextWidth {

    /** The widest character, one of Chinese or Japanese. */
    static final double WIDEST = 1.8;

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
}
