package dev.apportion.template.formula.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How Excel turns values into one another and compares them. */
public final class Values {

    /** Excel shows and keeps 15 significant digits. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private Values() {}

    static BigDecimal number(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value == null) {
            return BigDecimal.ZERO;
        }
        if (value instanceof Boolean truth) {
            return truth ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value instanceof String text) {
            try {
                return new BigDecimal(text.strip());
            } catch (NumberFormatException notANumber) {
                throw new FormulaError(ErrorValue.VALUE);
            }
        }
        throw value instanceof ErrorValue error ? new FormulaError(error) : new FormulaError(ErrorValue.VALUE);
    }

    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        if (value instanceof ErrorValue error) {
            throw new FormulaError(error);
        }
        return value.toString();
    }

    static boolean truth(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof String text && (text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE"))) {
            return text.equalsIgnoreCase("TRUE");
        }
        return number(value).signum() != 0;
    }

    /** A number as General shows it, or as it is stored: up to 15 digits, no trailing zeros. */
    public static String plain(BigDecimal number) {
        BigDecimal shown = number.precision() > 15 ? number.round(SHOWN) : number;
        if (shown.signum() == 0) {
            return "0";
        }
        BigDecimal bare = shown.scale() > 0 ? shown.stripTrailingZeros() : shown;
        int magnitude = bare.precision() - bare.scale();
        return magnitude > 21 || magnitude < -19 ? bare.toString() : bare.toPlainString();
    }

    /** Numbers before texts before truths; texts without regard to case; a blank is whatever it is compared with. */
    static int compare(@Nullable Object left, @Nullable Object right) {
        Object a = left == null ? blankLike(right) : left;
        Object b = right == null ? blankLike(left) : right;
        int kind = Integer.compare(kind(a), kind(b));
        if (kind != 0) {
            return kind;
        }
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return shown(x).compareTo(shown(y));
        }
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return Boolean.compare(x, y);
        }
        return a.toString().toLowerCase(Locale.ROOT).compareTo(b.toString().toLowerCase(Locale.ROOT));
    }

    private static BigDecimal shown(BigDecimal number) {
        return number.precision() > 15 ? number.round(SHOWN) : number;
    }

    private static Object blankLike(@Nullable Object other) {
        if (other instanceof String) {
            return "";
        }
        return other instanceof Boolean ? (Object) false : BigDecimal.ZERO;
    }

    private static int kind(Object value) {
        return value instanceof BigDecimal ? 0 : value instanceof String ? 1 : 2;
    }
}
