package dev.apportion.intake.value;

import dev.apportion.policy.Layout.DecimalMark;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers written as text. Which mark stands before the decimals is for others to say, who know the whole column: nothing
 * is guessed from one text.
 */
public final class TextNumbers {

    private static final Pattern SIDE = Pattern.compile("(?i)[\\s\u00A0]*(CR|DR)\\.?$");
    private static final Pattern GERMAN_SIDE = Pattern.compile("(?i)[\\s\u00A0]+(H|S)$");
    private static final Pattern SCIENTIFIC = Pattern.compile("[-+]?[0-9]{1,3}(?:[.,][0-9]+)?[eE][-+]?[0-9]{1,3}");

    /** Dashes for the decimals: {@code 1.234,-} and {@code 20.–}. */
    private static final Pattern NO_CENTS = Pattern.compile("(?<=[0-9])[.,](?:[-\u2013\u2014]{1,2})(?=\\)?$)");

    /** Thousands, lakhs and crores, as in India: {@code 1,23,45,678.90}. */
    private static final Pattern LAKHS = Pattern.compile("[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\\.[0-9]+)?");

    private final boolean german;

    public TextNumbers(Locale locale) {
        this.german = locale.getLanguage().equals("de");
    }

    /**
     * The number, null if the text is none with this mark. Parentheses, a minus before or after (any dash), CR and DR
     * after it (in German and with a decimal comma also H and S), and spaces or apostrophes between thousands are
     * understood, and the notation that spreadsheets export tiny numbers in, as long as no digit is lost in it; currency
     * signs must be off already.
     */
    @Nullable
    public BigDecimal parse(String written, DecimalMark mark) {
        String text = OtherDigits.plain(written);
        Matcher side = side(text, mark);
        return side == null ? unsided(text, mark) : sided(text.substring(0, side.start()), side.group(1), mark);
    }

    /** Whether the text says after the number which side of the account it is on. */
    public boolean tellsSide(String text) {
        return side(text, DecimalMark.DECIMAL_COMMA) != null;
    }

    /**
     * Whether the text is a number with either mark, and not the same one: a single point or comma with one to three
     * digits before and three behind, such as {@code 1,234}.
     */
    public static boolean isOpen(String text) {
        int mark = -1;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == '.' || c == ',') {
                if (mark >= 0) {
                    return false;
                }
                mark = index;
            }
        }
        return mark > 0 && digits(text, mark + 1, 1) == 3 && opensThousands(text, mark);
    }

    private static boolean opensThousands(String text, int mark) {
        int before = digits(text, mark - 1, -1);
        int first = mark - before;
        return before >= 1
                && before <= 3
                && text.charAt(first) != '0'
                && (first == 0 || !isNeutralMark(text.charAt(first - 1)) || digits(text, first - 2, -1) == 0);
    }

    /** How many digits stand from there on in that direction. */
    private static int digits(String text, int from, int step) {
        int count = 0;
        for (int index = from; index >= 0 && index < text.length() && isDigit(text.charAt(index)); index += step) {
            count++;
        }
        return count;
    }

    private @Nullable Matcher side(String text, DecimalMark mark) {
        if (text.isEmpty() || !(Character.isLetter(text.charAt(text.length() - 1)) || text.endsWith("."))) {
            return null;
        }
        Matcher side = SIDE.matcher(text);
        if (side.find()) {
            return side;
        }
        Matcher inGerman = GERMAN_SIDE.matcher(text);
        boolean comma = mark == DecimalMark.DECIMAL_COMMA && text.indexOf(',') >= 0;
        return (german || comma) && inGerman.find() ? inGerman : null;
    }

    private @Nullable BigDecimal sided(String text, String side, DecimalMark mark) {
        BigDecimal number = unsided(text, mark);
        boolean credit = side.equalsIgnoreCase("CR") || side.equalsIgnoreCase("H");
        return number == null || !credit ? number : number.negate();
    }

    private @Nullable BigDecimal unsided(String text, DecimalMark mark) {
        String body = text.strip();
        if (body.indexOf('E') > 0 || body.indexOf('e') > 0) {
            return scientific(body, mark);
        }
        if (mayEndWithoutCents(body)) {
            body = NO_CENTS.matcher(body).replaceFirst("");
        }
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
        String plain = plain(body, mark);
        if (plain == null) {
            return null;
        }
        BigDecimal number = new BigDecimal(plain);
        return negative ? number.negate() : number;
    }

    private static boolean mayEndWithoutCents(String body) {
        char last = body.isEmpty() ? ' ' : body.charAt(body.length() - 1);
        return isSign(last) || last == ')' || last == '\u2014';
    }

    /** Null also where digits of the whole number are lost, as in {@code 1.23E+11}. */
    private static @Nullable BigDecimal scientific(String body, DecimalMark mark) {
        if (!SCIENTIFIC.matcher(body).matches() || body.indexOf(mark.thousands()) >= 0) {
            return null;
        }
        BigDecimal number = new BigDecimal(body.replace(mark.decimals(), '.'));
        return number.scale() < 0 ? null : number;
    }

    /** Digits with a point, or null if the groups or marks are not where they belong. */
    private static @Nullable String plain(String body, DecimalMark mark) {
        String plain = inThousands(body, mark);
        boolean lakhs = plain == null
                && mark == DecimalMark.DECIMAL_POINT
                && LAKHS.matcher(body).matches();
        return lakhs ? body.replace(",", "") : plain;
    }

    private static @Nullable String inThousands(String body, DecimalMark mark) {
        StringBuilder digits = new StringBuilder(body.length());
        int decimalAt = -1;
        int lastGroup = -1;
        int whole = 0;
        char groupMark = 0;
        for (int index = 0; index < body.length(); index++) {
            char c = body.charAt(index);
            if (isDigit(c)) {
                digits.append(c);
                whole += decimalAt < 0 ? 1 : 0;
            } else if (c == mark.decimals() && decimalAt < 0) {
                if (lastGroup >= 0 && whole - lastGroup != 3) {
                    return null;
                }
                decimalAt = index;
                digits.append('.');
            } else if ((c == mark.thousands() || isNeutralMark(c)) && decimalAt < 0) {
                boolean first = lastGroup < 0;
                if (first
                        ? whole == 0 || whole > 3 || body.charAt(0) == '0'
                        : whole - lastGroup != 3 || c != groupMark) {
                    return null;
                }
                groupMark = c;
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

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** What stands between thousands whatever the mark of the decimals is. */
    private static boolean isNeutralMark(char c) {
        return c == '\'' || c == '’' || c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '\u2212' || c == '\u2013';
    }
}
