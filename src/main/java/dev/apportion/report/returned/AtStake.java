package dev.apportion.report.returned;

import dev.apportion.money.Amount;
import dev.apportion.money.MinorUnits;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The money in a row that a note is about.
 *
 * @param amount null if it can't be read
 */
record AtStake(@Nullable Amount amount) {

    /** Such as {@code EUR 1,234.50}; empty if it can't be read. */
    String text() {
        return amount == null ? "" : MinorUnits.groupedWithCode(amount.minor(), amount.currency());
    }

    /** What rows add up to in each currency, in order of its code, such as {@code EUR 1,234.50 + USD 7.00}. */
    static String sum(Collection<AtStake> rows) {
        Map<CurrencyUnit, BigInteger> sums = new TreeMap<>();
        for (AtStake row : rows) {
            if (row.amount != null) {
                sums.merge(row.amount.currency(), BigInteger.valueOf(row.amount.minor()), BigInteger::add);
            }
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().bitLength() < Long.SIZE)
                .map(sum -> MinorUnits.groupedWithCode(sum.getValue().longValue(), sum.getKey()))
                .collect(Collectors.joining(" + "));
    }
}
