package dev.apportion.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/**
 * Adds up the lines of a table as they pass, to compare them with the subtotals and totals that stand in it. A total may be
 * that of the lines since the last one, of several subtotals before it, or of the whole table.
 */
final class CheckTotals {

    private final Map<CurrencyUnit, List<Long>> groups = new HashMap<>();
    private final Map<CurrencyUnit, Long> open = new HashMap<>();
    private boolean incomplete;
    private boolean groupIncomplete;

    void add(long minor, CurrencyUnit currency) {
        open.merge(currency, minor, Math::addExact);
    }

    /** A row whose amount can't be told: the totals that hold it can't be compared. */
    void miss() {
        incomplete = true;
        groupIncomplete = true;
    }

    /** Sum of the lines since the last subtotal, in minor units. */
    long group(CurrencyUnit currency) {
        return open.getOrDefault(currency, 0L);
    }

    /** Sum of all lines of the table, in minor units. */
    long table(CurrencyUnit currency) {
        return groups.getOrDefault(currency, List.of()).stream().reduce(group(currency), Math::addExact);
    }

    /** Whether an amount is the sum of the lines above it, back to any subtotal; also if that can't be told. */
    boolean agrees(long minor, CurrencyUnit currency) {
        long sum = group(currency);
        boolean lines = open.containsKey(currency);
        if (lines && (sum == minor || groupIncomplete)) {
            return true;
        }
        List<Long> before = groups.getOrDefault(currency, List.of());
        for (int index = before.size() - 1; index >= 0; index--) {
            sum = Math.addExact(sum, before.get(index));
            if (sum == minor) {
                return true;
            }
        }
        return incomplete && !lines;
    }

    /** A subtotal: what comes next is another group. */
    void endGroup() {
        open.forEach((currency, sum) ->
                groups.computeIfAbsent(currency, key -> new ArrayList<>()).add(sum));
        open.clear();
        groupIncomplete = false;
    }
}
