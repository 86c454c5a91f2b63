package dev.apportion.allocate.base;

import dev.apportion.cost.Period;
import dev.apportion.policy.Share;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fixed percentages must share all of the cost, and each receiver must have one percentage only. */
public final class Percentages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() {}

    public static void check(String what, Period period, List<Share> valid) throws AllocationException {
        Map<String, Share> byReceiver = new HashMap<>();
        for (Share share : valid) {
            Share other = byReceiver.put(share.receiver(), share);
            if (other != null) {
                throw new AllocationException(
                        "Shares",
                        share.row(),
                        "The percentages of " + what + " name " + share.receiver() + " twice in "
                                + period + " (sheet Shares, " + PlainNumbers.rows(List.of(other.row(), share.row()))
                                + "); end one of them in the Until column");
            }
        }
        BigDecimal sum = valid.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal over = sum.subtract(HUNDRED);
        if (over.signum() != 0) {
            String where = valid.isEmpty()
                    ? "no row is valid"
                    : PlainNumbers.rows(valid.stream().map(Share::row).toList());
            throw new AllocationException(
                    "Shares",
                    valid.isEmpty() ? 0 : valid.get(0).row(),
                    "The percentages of " + what + " in " + period + " add up to "
                            + PlainNumbers.text(sum) + ", " + PlainNumbers.text(over.abs())
                            + (over.signum() > 0 ? " more" : " less") + " than 100 (sheet Shares, " + where
                            + "); correct the Percent column");
        }
    }
}
