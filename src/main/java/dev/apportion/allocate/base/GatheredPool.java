package dev.apportion.allocate.base;

import dev.apportion.cost.DirectCost;
import dev.apportion.message.Message;
import dev.apportion.policy.Pool;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A pool with the cost that it gathers. Its first row says what it gathers, all rows say how it is shared. */
public final class GatheredPool {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Pool first;
    private final List<Pool> rows = new ArrayList<>();
    private final List<DirectCost> cells = new ArrayList<>();

    public GatheredPool(Pool first) {
        this.first = first;
    }

    public List<Pool> rows() {
        return rows;
    }

    public List<DirectCost> cells() {
        return cells;
    }

    public String code() {
        return first.code();
    }

    public boolean gathers(DirectCost cost) {
        return first.gathers().matches(cost);
    }

    public void checkPortions() throws AllocationException {
        BigDecimal sum = rows.stream().map(Pool::portion).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0
                || rows.stream().anyMatch(row -> row.portion().signum() < 0)) {
            throw new AllocationException(
                    "Pools",
                    first.row(),
                    Message.of(
                            "The portions of pool {0} add up to {1} instead of 100 (sheet Pools, {2}); correct "
                                    + "the Portion column",
                            code(),
                            PlainNumbers.plain(sum),
                            PlainNumbers.rows(rows.stream().map(Pool::row).toList())));
        }
    }
}
