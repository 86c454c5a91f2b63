package dev.apportion.report.returned;

import dev.apportion.message.GroupedAmount;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What rows add up to in each currency. */
final class StakeSum {

    private final Map<CurrencyUnit, BigInteger> sums = new TreeMap<>();
    private long unknown;

    /** @param row null where another note has the row's money */
    void add(@Nullable AtStake row) {
        if (row == null) {
            return;
        }
        if (row.amount() == null) {
            unknown++;
        } else {
            sums.merge(row.amount().currency(), BigInteger.valueOf(row.amount().minor()), BigInteger::add);
        }
    }

    /** How many rows have an amount that can't be read. */
    long unknown() {
        return unknown;
    }

    /** In order of the currency's code, such as {@code EUR 1,234.50 + USD 7.00}; without those too large to write. */
    Message inWords() {
        List<GroupedAmount> amounts = sums.entrySet().stream()
                .filter(sum -> sum.getValue().bitLength() < Long.SIZE)
                .map(sum -> new GroupedAmount(new Amount(sum.getValue().longValue(), sum.getKey())))
                .toList();
        return amounts.isEmpty() ? Message.NONE : Message.joined(" + ", amounts);
    }
}
