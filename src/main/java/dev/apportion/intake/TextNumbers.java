package dev.apportion.intake;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers written as text, in the one notation that Settings names. Nothing is guessed: {@code 1,234} is a thousand and
 * more in en-US, one and a quarter in de-DE.
 */
final class TextNumbers {

    private final char decimalMark;
    private final char groupMark;

    TextNumbers(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.decimalMark = symbols.getDecimalSeparator();
        this.groupMark = symbols.getGroupingSeparator();
    }

    /**
     * The number, null if the text is none in this notation. Parentheses, a minus before or after (any dash), and spaces
     * or apostrophes between groups are understood; currency signs must be off already.
     */
    @Nullable
    BigDecimal parse(String text) {
        String body = text.strip();
        boolean negative = false;
        if (body.startsWith("(") && body.endsWith(")") && body.length() > 2) {
            negative = true;
            body = body.substring(1, body.length() - 1).strip();
        }
        if (!body.isEmpty() && (isSign(body.charAt(0)) || isSign(body.charAt(body.length() - 1)))) {
            boolean leading = isSign(body.charAt(0));
            char sign = leading ? body.charAt(0) : body.charAt(body.length() - 1);
            negative ^= sign != '+';
            body = (leading ? body.substring(1) : body.substring(0, body.length() - 1)).strip();
        }
        String plain = plain(body);
        if (plain == null) {
            return null;
        }
        BigDecimal number = new BigDecimal(plain);
        return negative ? number.negate() : number;
    }

    /** Digits with a point, or null if the groups or marks are not where they belong. */
    private @Nullable String plain(String body) {
        StringBuilder digits = new StringBuilder(body.length());
        int decimalAt = -1;
        int lastGroup = -1;
        int whole = 0;
        for (int index = 0; index < body.length(); index++) {
            char c = body.charAt(index);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                whole += decimalAt < 0 ? 1 : 0;
            } else if (c == decimalMark && decimalAt < 0) {
                if (lastGroup >= 0 && whole - lastGroup != 3) {
                    return null;
                }
                decimalAt = index;
                digits.append('.');
            } else if (isGroupMark(c) && decimalAt < 0) {
                if (whole == 0 || (lastGroup < 0 && whole > 3) || (lastGroup >= 0 && whole - lastGroup != 3)) {
                    return null;
                }
                lastGroup = whole;
            } else {
                return null;
            }
        }
        boolean openGroup = decimalAt < 0 && lastGroup >= 0 && whole - lastGroup != 3;
        if (openGroup || digits.isEmpty() || digits.toString().equals(".")) {
            return null;
        }
        return digits.toString();
    }

    private boolean isGroupMark(char c) {
        return c == groupMark || c == '\'' || c == '’' || c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '\u2212' || c == '\u2013';
    }
}
