package dev.apportion.template.formula.value;

import dev.apportion.ooxml.CellNumber;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How Excel turns values into one another and compares them. */
public final class Values {

    private Values() {}

    public static BigDecimal number(@Nullable Object value) {
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

    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return CellNumber.plain(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        if (value instanceof ErrorValue error) {
            throw new FormulaError(error);
        }
        return value.toString();
    }

    public static boolean truth(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof String text && (text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE"))) {
            return text.equalsIgnoreCase("TRUE");
        }
        return number(value).signum() != 0;
    }

    /** Numbers before texts before truths; texts without regard to case; a blank is whatever it is compared with. */
    public static int compare(@Nullable Object left, @Nullable Object right) {
        Object a = left == null ? blankLike(right) : left;
        Object b = right == null ? blankLike(left) : right;
        int kind = Integer.compare(kind(a), kind(b));
        if (kind != 0) {
            return kind;
        }
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return CellNumber.kept(x).compareTo(CellNumber.kept(y));
        }
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return Boolean.compare(x, y);
        }
        return a.toString().toLowerCase(Locale.ROOT).compareTo(b.toString().toLowerCase(Locale.ROOT));
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
