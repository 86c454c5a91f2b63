package dev.apportion.intake.numbers;

import dev.apportion.intake.value.CellReader;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether the numbers of a column look like amounts of money rather than codes, years, counts or shares. */
final class NumberLook {

    /** After so many a column has shown what it is. */
    private static final int ENOUGH = 1000;

    /** Codes are listed in order; fewer amounts may be in order by chance. */
    private static final int IN_ORDER = 5;

    private static final BigDecimal LEAST_FRACTION = BigDecimal.TEN;
    private static final BigDecimal LEAST_WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private int numbers;
    private int fractions;
    private int negative;
    private int percents;
    private int years;
    private int besideWords;
    private int behindWords;
    private int fewestDigits = Integer.MAX_VALUE;
    private int mostDigits;
    private boolean ascending = true;
    private BigDecimal largest = BigDecimal.ZERO;
    private @Nullable BigDecimal last;

    /**
     * Takes a number in.
     *
     * @param besideWords whether there is a word in its row
     * @param behindWords whether a word stands before it in its row
     */
    void add(BigDecimal number, boolean percent, boolean besideWords, boolean behindWords) {
        if (numbers == ENOUGH) {
            return;
        }
        numbers++;
        this.besideWords += besideWords ? 1 : 0;
        this.behindWords += behindWords ? 1 : 0;
        percents += percent ? 1 : 0;
        BigDecimal plain = CellReader.clean(number);
        BigDecimal size = plain.abs();
        negative += plain.signum() < 0 ? 1 : 0;
        if (plain.scale() > 0) {
            fractions++;
        } else if (plain.signum() != 0) {
            fewestDigits = Math.min(fewestDigits, plain.precision());
            mostDigits = Math.max(mostDigits, plain.precision());
            years += plain.compareTo(FIRST_YEAR) >= 0 && plain.compareTo(LAST_YEAR) <= 0 ? 1 : 0;
        }
        largest = largest.max(size);
        ascending &= last == null || last.compareTo(plain) < 0;
        last = plain;
    }

    /** Whether one is too large for a year or a month. */
    boolean beyondYears() {
        return largest.compareTo(LAST_YEAR) > 0;
    }

    /** Whether some have digits behind the decimal mark, as no month has. */
    boolean hasFractions() {
        return fractions > 0;
    }

    /** Whether they can be amounts where the heading says that they are: neither years nor shares. */
    boolean mayBeAmounts() {
        return numbers > 0 && 2 * percents <= numbers && (fractions > 0 || beyondYears() || years == 0);
    }

    /** Whether they look like amounts, if the heading doesn't say otherwise. */
    boolean amounts() {
        if (numbers == 0 || 2 * percents > numbers || 2 * besideWords < numbers) {
            return false;
        }
        if (fractions > 0) {
            return largest.compareTo(LEAST_FRACTION) >= 0;
        }
        boolean listed = ascending && numbers >= IN_ORDER;
        boolean ofManySizes = mostDigits > fewestDigits || negative > 0;
        return ofManySizes
                && !listed
                && years < numbers
                && 2 * behindWords >= numbers
                && largest.compareTo(LEAST_WHOLE) >= 0;
    }
}
