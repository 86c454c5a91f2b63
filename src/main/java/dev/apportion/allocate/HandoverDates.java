package dev.apportion.allocate;

import dev.apportion.cost.DatedCost;
import dev.apportion.cost.DirectCost;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dates of what stays of a cost after pooling. */
final class HandoverDates {

    private record Cell(String department, String item, String account) {}

    private final Map<Cell, List<DatedCost>> parts = new HashMap<>();

    HandoverDates(Collection<DatedCost> dated) {
        dated.forEach(part -> parts.computeIfAbsent(
                        new Cell(part.department(), part.workItem(), part.account()), cell -> new ArrayList<>())
                .add(part));
    }

    /** Parts that add up to the cell. Where a pool took some of it, it took the same portion of each date. */
    List<DatedCost> of(DirectCost cell) {
        List<DatedCost> whole =
                parts.getOrDefault(new Cell(cell.department(), cell.workItem().code(), cell.account()), List.of());
        long sum = DatedCost.sum(whole);
        if (sum == cell.minor()) {
            return whole;
        }
        if (sum == 0) {
            return List.of(part(cell, null, cell.minor()));
        }
        List<DatedCost> left = new ArrayList<>();
        long before = 0;
        long posted = 0;
        for (DatedCost part : whole) {
            before = Math.addExact(before, part.minor());
            long until = BigInteger.valueOf(before)
                    .multiply(BigInteger.valueOf(cell.minor()))
                    .divide(BigInteger.valueOf(sum))
                    .longValueExact();
            left.add(part(cell, part.date(), until - posted));
            posted = until;
        }
        return left;
    }

    private static DatedCost part(DirectCost cell, @Nullable LocalDate date, long minor) {
        return new DatedCost(cell.department(), cell.workItem().code(), cell.account(), date, minor);
    }
}
