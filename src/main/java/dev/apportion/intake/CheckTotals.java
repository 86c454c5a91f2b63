package dev.apportion.intake;

import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Adds up the lines of a table as they pass, to compare them with the subtotals and totals that stand in it. */
final class CheckTotals {

    private final Map<CurrencyUnit, long[]> sums = new HashMap<>();
    private boolean incomplete;
    private boolean groupIncomplete;

    void add(long minor, CurrencyUnit currency) {
        long[] sum = sums.computeIfAbsent(currency, key -> new long[2]);
        sum[0] = Math.addExact(sum[0], minor);
        sum[1] = Math.addExact(sum[1], minor);
    }

    /** A row whose amount can't be told: what follows can't be compared. */
    void miss() {
        incomplete = true;
        groupIncomplete = true;
    }

    /** Sum of the lines since the last subtotal, in minor units. */
    long group(CurrencyUnit currency) {
        return sums.getOrDefault(currency, new long[2])[0];
    }

    /** Sum of all lines of the table, in minor units. */
    long table(CurrencyUnit currency) {
        return sums.getOrDefault(currency, new long[2])[1];
    }

    /** Whether an amount is that of the group or of the table; also if that can't be told. */
    boolean agrees(long minor, CurrencyUnit currency) {
        return minor == group(currency) || minor == table(currency) || groupIncomplete || incomplete;
    }

    void endGroup() {
        sums.values().forEach(sum -> sum[0] = 0);
        groupIncomplete = false;
    }
}
