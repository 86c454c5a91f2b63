package dev.apportion.allocate;

import dev.apportion.cost.DirectCost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Brings cost into one canonical order, one cell a department, work item and account. */
final class CostCells {

    private static final Comparator<DirectCost> ORDER = Comparator.comparing(DirectCost::department)
            .thenComparing(cost -> cost.workItem().code())
            .thenComparing(DirectCost::account)
            .thenComparing(cost -> cost.workItem().toString());

    private CostCells() {}

    static List<DirectCost> merge(Collection<DirectCost> costs) {
        List<DirectCost> merged = new ArrayList<>();
        for (DirectCost cost : costs.stream().sorted(ORDER).toList()) {
            DirectCost last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && sameCell(last, cost)) {
                merged.set(merged.size() - 1, sum(last, cost));
            } else {
                merged.add(cost);
            }
        }
        return merged;
    }

    private static boolean sameCell(DirectCost a, DirectCost b) {
        return a.department().equals(b.department())
                && a.workItem().code().equals(b.workItem().code())
                && a.account().equals(b.account());
    }

    private static DirectCost sum(DirectCost a, DirectCost b) {
        return new DirectCost(
                a.department(),
                a.workItem(),
                a.account(),
                Math.addExact(a.minor(), b.minor()),
                a.hours().add(b.hours()),
                a.lines() + b.lines());
    }
}
