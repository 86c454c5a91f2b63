package dev.apportion.explain;

import dev.apportion.allocate.TraceNode;
import dev.apportion.cost.CostSum;
import java.util.List;

/** A department's cost that waits for a decision. It rests on no work item, so no trace leads to it. */
record HeldCost(String department, List<CostSum> sums) {

    static HeldCost of(List<CostSum> all, String department) {
        return new HeldCost(
                department,
                all.stream()
                        .filter(sum -> sum.type() == null && sum.department().equals(department))
                        .toList());
    }

    boolean exists() {
        return !sums.isEmpty();
    }

    /** The department's whole cost: what was decided, and what is held. */
    TraceNode beside(TraceNode decided) {
        TraceNode held = sum(
                "held for review: decide it in review.xlsx",
                sums.stream().map(HeldCost::leaf).toList());
        return sum("department " + department + " with what is held", List.of(decided, held));
    }

    private static TraceNode leaf(CostSum sum) {
        return new TraceNode(
                sum.lines() + (sum.lines() == 1 ? " line" : " lines")
                        + (sum.account().isEmpty() ? " without an account" : " on account " + sum.account())
                        + " in " + sum.currency().getCode(),
                sum.reportingMinor(),
                List.of(),
                null);
    }

    private static TraceNode sum(String label, List<TraceNode> parts) {
        long minor = parts.stream().mapToLong(TraceNode::minor).reduce(0, Math::addExact);
        return new TraceNode(label, minor, parts, null);
    }
}
