package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Lines that say nothing but an amount, which is that of the lines since the last such one: subtotals without a label. */
final class BareSums {

    private @Nullable CurrencyUnit currency;
    private boolean one = true;
    private long since;

    /** Adds a line, and tells whether it is such a sum. Lines of several currencies have none. */
    boolean add(CostLine line) {
        if (isBare(line)) {
            boolean sum = one && line.currency().equals(currency) && since != 0 && since == line.minor();
            currency = null;
            one = true;
            since = 0;
            return sum;
        }
        one &= currency == null || currency.equals(line.currency());
        currency = line.currency();
        since = Math.addExact(since, line.minor());
        return false;
    }

    private static boolean isBare(CostLine line) {
        return line.posting().description() == null
                && line.posting().supplier() == null
                && line.posting().document() == null
                && line.account().code() == null
                && line.account().name() == null
                && line.activity().code() == null
                && line.activity().name() == null;
    }
}
