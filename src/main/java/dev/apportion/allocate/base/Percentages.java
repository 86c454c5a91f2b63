package dev.apportion.allocate.base;

import dev.apportion.cost.Period;
import dev.apportion.message.Message;
import dev.apportion.policy.Share;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fixed percentages must share all of the cost, and each receiver must have one percentage only. */
public final class Percentages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() {}

    public static void check(Message what, Period period, List<Share> valid) throws AllocationException {
        Map<String, Share> byReceiver = new HashMap<>();
        for (Share share : valid) {
            Share other = byReceiver.put(share.receiver(), share);
            if (other != null) {
                throw new AllocationException(
                        "Shares",
                        share.row(),
                        Message.of(
                                "The percentages of {0} name {1} twice in {2} (sheet Shares, {3}); end one of "
                                        + "them in the Until column",
                                what,
                                share.receiver(),
                                period.month(),
                                PlainNumbers.rows(List.of(other.row(), share.row()))));
            }
        }
        BigDecimal sum = valid.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal over = sum.subtract(HUNDRED);
        if (over.signum() != 0) {
            Message where = valid.isEmpty()
                    ? Message.of("no row is valid")
                    : PlainNumbers.rows(valid.stream().map(Share::row).toList());
            throw new AllocationException(
                    "Shares",
                    valid.isEmpty() ? 0 : valid.get(0).row(),
                    Message.of(
                            "The percentages of {0} in {1} add up to {2}, {3} {4} than 100 (sheet Shares, {5}); "
                                    + "correct the Percent column",
                            what,
                            period.month(),
                            PlainNumbers.plain(sum),
                            PlainNumbers.plain(over.abs()),
                            over.signum() > 0 ? Message.of("more") : Message.of("less"),
                            where));
        }
    }
}
