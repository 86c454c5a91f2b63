package dev.apportion.month;

import dev.apportion.allocate.Allocation;
import dev.apportion.allocate.AllocationException;
import dev.apportion.allocate.Allocator;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.LoadedCost;
import dev.apportion.cost.Period;
import dev.apportion.cost.WorkItem;
import dev.apportion.policy.Policy;
import java.util.List;

/**
 * Summed lines allocated by a policy.
 *
 * @param costs what was allocated
 */
public record PolicyAllocation(Allocation allocation, List<LoadedCost> loaded, List<DirectCost> costs) {

    /**
     * Allocates a period's sums.
     *
     * @throws AllocationException if the policy can't be applied to them
     */
    public static PolicyAllocation of(Policy policy, Period period, List<CostSum> sums) throws AllocationException {
        List<DirectCost> costs =
                DirectCosts.of(sums, (code, type, department) -> workItem(policy, code, type, department));
        Allocation allocation = Allocator.allocate(policy, period, costs);
        return new PolicyAllocation(allocation, LoadedCosts.of(policy, costs, allocation), costs);
    }

    /** The registered work item, else one that goes by the name that the line gave it. */
    private static WorkItem workItem(Policy policy, String code, CostType type, String department) {
        return policy.workItem(code)
                .filter(registered -> registered.type() == type)
                .orElseGet(() -> new WorkItem(code, code, type, department));
    }
}
