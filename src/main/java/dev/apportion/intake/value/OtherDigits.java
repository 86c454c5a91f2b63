package dev.apportion.intake.value;

/**
 * Digits of other scripts, and full-width forms of East Asia, as those that everybody reads: {@code １，２３４} and
 * {@code ١٬٢٣٤٫٥٠}. See the general category Nd and the block Halfwidth and Fullwidth Forms of Unicode.
 */
final class OtherDigits {

    private static final char ARABIC_DECIMAL = '\u066B';
    private static final char ARABIC_THOUSANDS = '\u066C';
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int NARROW = FIRST_WIDE - '!';

    private OtherDigits() {}

    /** The text with usual digits and marks; the same one if it has no other. */
    static String plain(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= '\u0660' && plain(text.charAt(index)) != text.charAt(index)) {
                StringBuilder plain = new StringBuilder(text.length());
                text.chars().forEach(c -> plain.append(plain((char) c)));
                return plain.toString();
            }
        }
        return text;
    }

    private static char plain(char c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (c >= FIRST_WIDE && c <= LAST_WIDE) {
            return (char) (c - NARROW);
        }
        return c == ARABIC_DECIMAL ? '.' : c == ARABIC_THOUSANDS ? ',' : c;
    }
}
