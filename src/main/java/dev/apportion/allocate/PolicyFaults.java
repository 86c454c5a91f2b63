package dev.apportion.allocate;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.allocate.base.BaseQuantities;
import dev.apportion.allocate.base.DepartmentIndex;
import dev.apportion.allocate.base.GatheredPool;
import dev.apportion.allocate.base.Percentages;
import dev.apportion.allocate.base.PoolPart;
import dev.apportion.allocate.base.Receivers;
import dev.apportion.allocate.network.ServiceNetwork;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Pool;
import dev.apportion.policy.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything that {@link Allocator} would reject a policy for, all at once. */
public final class PolicyFaults {

    private final Policy policy;
    private final Period period;
    private final Set<Finding> faults = new LinkedHashSet<>();

    private PolicyFaults(Policy policy, Period period) {
        this.policy = policy;
        this.period = period;
    }

    /**
     * The faults, each with its row in the policy; empty if the policy can be carried out.
     *
     * @param costs what is known of the period's cost; bases of the ledger, and loops by them, are judged by it
     */
    public static List<Finding> of(Policy policy, Period period, Collection<DirectCost> costs) {
        PolicyFaults faults = new PolicyFaults(policy, period);
        faults.findInPools(CostCells.merge(costs));
        faults.findInDepartments();
        return List.copyOf(faults.faults);
    }

    private void findInPools(List<DirectCost> cells) {
        try {
            DepartmentIndex departments = DepartmentIndex.of(policy, cells);
            Receivers receivers = new Receivers(
                    departments,
                    new BaseQuantities(policy, period, cells),
                    policy.settings().allocation());
            List<PoolPart> parts = new ArrayList<>();
            Set<String> unknown = new HashSet<>();
            for (GatheredPool pool : Gathering.of(policy, cells).pools()) {
                for (Pool row : pool.rows()) {
                    try {
                        parts.add(new PoolPart(row, receivers.of(row), whole(pool)));
                    } catch (AllocationException e) {
                        faults.add(e.asFinding());
                        if (row.sender() != null) {
                            unknown.add(row.sender());
                        }
                    }
                }
            }
            // A department whose way out is not known may have one, so no loop through it is certain.
            parts.removeIf(part ->
                    part.pool().sender() != null && unknown.contains(part.pool().sender()));
            ServiceNetwork.closedLoops(departments, parts).forEach(loop -> faults.add(loop.asFinding()));
        } catch (AllocationException e) {
            faults.add(e.asFinding());
        }
    }

    private static List<PoolPart.Piece> whole(GatheredPool pool) {
        return pool.cells().stream()
                .map(cell -> new PoolPart.Piece(cell, cell.minor()))
                .toList();
    }

    private void findInDepartments() {
        Map<String, List<Share>> byDepartment = new TreeMap<>();
        policy.pooling().shares().stream()
                .filter(share -> !policy.pooling().bases().containsKey(share.of()) && share.validIn(period))
                .forEach(share -> byDepartment
                        .computeIfAbsent(share.of(), code -> new ArrayList<>())
                        .add(share));
        byDepartment.forEach((department, shares) -> {
            try {
                Percentages.check(Message.of("department {0}", department), period, shares);
            } catch (AllocationException e) {
                faults.add(e.asFinding());
            }
        });
    }
}
