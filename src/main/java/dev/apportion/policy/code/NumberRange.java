package dev.apportion.policy.code;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers from one to another, such as {@code 4100-4199}, for cost centers of one department.
 *
 * @param digits of both ends; numbers may have lost zeros before them
 */
public record NumberRange(BigInteger first, BigInteger last, int digits) {

    /** Ends of fewer digits are rather a code, such as 10-20. */
    private static final Pattern RANGE =
            Pattern.compile("\\s*([0-9]{3,18})\\s*(?:[\\p{Pd}\u2212]|\\.\\.|to|bis|à)\\s*([0-9]{3,18})\\s*");

    /** The range that a text is: two numbers of as many digits, the smaller one first; null if it is none. */
    public static @Nullable NumberRange of(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches() || range.group(1).length() != range.group(2).length()) {
            return null;
        }
        BigInteger first = new BigInteger(range.group(1));
        BigInteger last = new BigInteger(range.group(2));
        return first.compareTo(last) < 0
                ? new NumberRange(first, last, range.group(1).length())
                : null;
    }

    /** Whether a number, as digits alone, is one of them. */
    public boolean contains(String number) {
        if (!CodeForm.isNumber(number) || CodeForm.withoutZeros(number).length() > digits) {
            return false;
        }
        BigInteger value = new BigInteger(number);
        return value.compareTo(first) >= 0 && value.compareTo(last) <= 0;
    }

    /** Whether a number is in both. */
    public boolean overlaps(NumberRange other) {
        return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }
}
