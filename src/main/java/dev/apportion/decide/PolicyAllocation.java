package dev.apportion.decide;

import dev.apportion.allocate.Allocation;
import dev.apportion.allocate.Allocator;
import dev.apportion.allocate.base.AllocationException;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.DatedCost;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.WorkItem;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredProject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Summed lines allocated by a policy.
 *
 * @param costs what was allocated
 */
public record PolicyAllocation(Allocation allocation, List<LoadedCost> loaded, List<DirectCost> costs) {

    /**
     * Allocates a period's sums.
     *
     * @param lines the lines that they are sums of, or those of projects with a handover; only gone through if there are
     *     such projects
     * @throws AllocationException if the policy can't be applied to them
     */
    public static PolicyAllocation of(Policy policy, Period period, List<CostSum> sums, Iterable<LedgerLine> lines)
            throws AllocationException {
        List<DirectCost> costs = costs(policy, sums);
        Set<String> handedOver = withHandover(policy);
        List<DatedCost> dated = handedOver.isEmpty() ? List.of() : DatedCost.of(lines, handedOver);
        Allocation allocation = Allocator.allocate(policy, period, costs, dated);
        return new PolicyAllocation(allocation, LoadedCosts.of(policy, costs, allocation), costs);
    }

    /** Decided cost with its work items, as it is allocated. */
    public static List<DirectCost> costs(Policy policy, List<CostSum> sums) {
        return DirectCosts.of(sums, (code, type, department) -> workItem(policy, code, type, department));
    }

    /** Codes of the projects that hand something over at some time. */
    public static Set<String> withHandover(Policy policy) {
        return policy.register().projects().values().stream()
                .filter(project -> project.handover() != null)
                .map(RegisteredProject::code)
                .collect(Collectors.toSet());
    }

    /** The registered work item, else one that goes by the name that the line gave it. */
    private static WorkItem workItem(Policy policy, String code, CostType type, String department) {
        return policy.register()
                .workItem(code)
                .filter(registered -> registered.type() == type)
                .orElseGet(() -> new WorkItem(code, code, type, department));
    }
}
