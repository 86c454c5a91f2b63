package dev.apportion.policy.condition;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Nine letters of old Cyrillic, U+1C80 to U+1C88, for whose other case RE2/J 1.8 looks for ever: Java gives them a capital
 * whose small letter is another one. The expression must not name them, nor have a range that they are in.
 */
final class EndlessLetters {

    private static final int FIRST = 0x1C80;
    private static final int LAST = 0x1C88;

    private static final String LETTER = "(\\\\x\\{[0-9A-Fa-f]{1,8}\\}|\\\\?(?s:.))";
    private static final Pattern RANGE = Pattern.compile(LETTER + "-" + LETTER);
    private static final Pattern BY_NUMBER = Pattern.compile("\\\\x\\{[0-9A-Fa-f]{1,8}\\}");

    private EndlessLetters() {}

    /** Whether an expression may have one of them; also if it has what looks like such a range behind any bracket. */
    static boolean areIn(String expression) {
        if (expression.codePoints().anyMatch(letter -> letter >= FIRST && letter <= LAST)) {
            return true;
        }
        Matcher number = BY_NUMBER.matcher(expression);
        while (number.find()) {
            long letter = letter(number.group());
            if (letter >= FIRST && letter <= LAST) {
                return true;
            }
        }
        Matcher range = RANGE.matcher(expression);
        while (range.find()) {
            if (letter(range.group(1)) <= LAST
                    && letter(range.group(2)) >= FIRST
                    && expression.lastIndexOf('[', range.start()) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static long letter(String written) {
        return written.startsWith("\\x{")
                ? Long.parseLong(written.substring(3, written.length() - 1), 16)
                : written.codePointBefore(written.length());
    }
}
