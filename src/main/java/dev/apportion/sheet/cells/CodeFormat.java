package dev.apportion.sheet.cells;

import org.jspecify.annotations.Nullable;

/** Number formats that make codes of whole numbers: {@code 00000} shows 1234 as 01234, {@code "P-"000} shows 42 as P-042. */
final class CodeFormat {

    private static final char DIGIT = '\0';

    private CodeFormat() {}

    /**
     * What the format's first section puts around digits, which are {@link #DIGIT} each; null if it shows no codes.
     *
     * @param code of the format
     */
    static @Nullable String of(String code) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            switch (c) {
                case '0' -> pattern.append(DIGIT);
                case '"' -> {
                    int end = code.indexOf('"', i + 1);
                    if (end < 0) {
                        return null;
                    }
                    pattern.append(code, i + 1, end);
                    i = end;
                }
                case '\\' -> {
                    i++;
                    pattern.append(i < code.length() ? code.charAt(i) : ' ');
                }
                case '-', '/', ' ', '(', ')' -> pattern.append(c);
                default -> {
                    return null;
                }
            }
        }
        String all = pattern.toString();
        int first = all.indexOf(DIGIT);
        boolean named = first > 0 && all.substring(0, first).codePoints().anyMatch(Character::isLetter);
        return first >= 0 && (named || all.indexOf(DIGIT, first + 1) > 0) ? all : null;
    }

    /** The pattern by which a program shows a number as that text; null if it has no leading zeros. */
    static @Nullable String ofShown(String text, String number) {
        String digits = text.replaceAll("[^0-9]", "");
        boolean leading = digits.length() > number.length() && digits.endsWith(number);
        return leading && digits.charAt(0) == '0' && text.chars().noneMatch(c -> c == '.' || c == ',' || c == '%')
                ? text.replaceAll("[0-9]", String.valueOf(DIGIT))
                : null;
    }

    /** What a number shows, null if it is not whole or has a sign. */
    static @Nullable String shown(String pattern, String number) {
        if (number.isEmpty() || number.chars().anyMatch(c -> c < '0' || c > '9')) {
            return null;
        }
        StringBuilder shown = new StringBuilder();
        int left = number.length();
        int first = pattern.indexOf(DIGIT);
        for (int i = pattern.length() - 1; i >= 0; i--) {
            char c = pattern.charAt(i);
            if (c != DIGIT) {
                shown.insert(0, c);
            } else if (i == first && left > 0) {
                shown.insert(0, number.substring(0, left));
            } else {
                shown.insert(0, left > 0 ? number.charAt(left - 1) : '0');
                left--;
            }
        }
        return shown.toString().strip();
    }
}
