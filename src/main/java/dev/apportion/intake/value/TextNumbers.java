package dev.apportion.intake.value;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers written as text, in the notation of the locale in Settings. Nothing is guessed: {@code 1,234} is a thousand
 * and more in en-US, one and a quarter in de-DE.
 */
public final class TextNumbers {

    private static final Pattern SIDE = Pattern.compile("(?i)[\\s\u00A0]*(CR|DR)\\.?$");
    private static final Pattern GERMAN_SIDE = Pattern.compile("(?i)[\\s\u00A0]+(H|S)$");

    private final char decimalMark;
    private final char groupMark;
    private final boolean german;

    public TextNumbers(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.decimalMark = symbols.getDecimalSeparator();
        this.groupMark = symbols.getGroupingSeparator();
        this.german = locale.getLanguage().equals("de");
    }

    /**
     * The number, null if the text is none in this notation. Parentheses, a minus before or after (any dash), CR and DR
     * after it (in German also H and S), and spaces or apostrophes between groups are understood; currency signs must be
     * off already.
     */
    @Nullable
    public BigDecimal parse(String text) {
        Matcher side = side(text);
        return side == null ? unsided(text) : sided(text.substring(0, side.start()), side.group(1));
    }

    /** Whether the text says after the number which side of the account it is on. */
    public boolean tellsSide(String text) {
        return side(text) != null;
    }

    /**
     * Whether the text may as well be a whole number whose thousands are marked as another locale does it: {@code
     * 1,234} where the comma is the decimal mark.
     */
    public boolean mayBeThousands(String text) {
        String digits = text.replaceAll("[^0-9.,]", "");
        int mark = digits.indexOf(decimalMark);
        return mark > 0
                && mark <= 3
                && digits.length() == mark + 4
                && digits.indexOf(decimalMark == ',' ? '.' : ',') < 0
                && digits.charAt(0) != '0';
    }

    private @Nullable Matcher side(String text) {
        Matcher side = SIDE.matcher(text);
        if (side.find()) {
            return side;
        }
        Matcher inGerman = GERMAN_SIDE.matcher(text);
        return german && inGerman.find() ? inGerman : null;
    }

    private @Nullable BigDecimal sided(String text, String side) {
        BigDecimal number = unsided(text);
        boolean credit = side.equalsIgnoreCase("CR") || side.equalsIgnoreCase("H");
        return number == null || !credit ? number : number.negate();
    }

    private @Nullable BigDecimal unsided(String text) {
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
