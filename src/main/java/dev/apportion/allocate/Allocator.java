package dev.apportion.allocate;

import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Allocates shared cost by the policy's pools, bases, shares and handovers. */
public final class Allocator {

    private Allocator() {}

    /**
     * Shares pooled cost. The order of {@code costs} doesn't matter.
     *
     * @throws AllocationException if the policy can't be carried out: a closed loop, percentages that don't add up, a
     *     negative base where the policy says abort; the message names what to change
     */
    public static Allocation allocate(Policy policy, Period period, Collection<DirectCost> costs)
            throws AllocationException {
        return allocate(policy, period, costs, ServiceNetwork.EXACT_UP_TO);
    }

    /** @param exactUpTo from how many passing departments on fixed-point numbers replace fractions */
    static Allocation allocate(Policy policy, Period period, Collection<DirectCost> costs, int exactUpTo)
            throws AllocationException {
        List<DirectCost> cells = CostCells.merge(costs);
        DepartmentIndex departments = DepartmentIndex.of(policy, cells);
        Gathering gathering = Gathering.of(policy, cells);
        BaseQuantities quantities = new BaseQuantities(policy, period, cells);
        List<PoolPart> parts = gathering.parts(new Receivers(departments, quantities, policy.settings()));
        ServiceNetwork network = new ServiceNetwork(departments, parts, exactUpTo);

        Journal journal = new Journal();
        List<Finding> findings = new ArrayList<>();
        List<Allocation.Stranded> stranded = Stranding.of(parts);
        stranded.forEach(amount -> findings.add(Stranding.finding(amount, policy, period)));
        List<DirectCost> remaining = gathering.post(parts, journal);
        new BetweenDepartments(departments, network, policy.settings().method()).post(parts, journal);
        new WithinDepartments(policy, period, remaining).post(journal, findings);
        new Handovers(policy, period).post(remaining, journal, findings);
        return new Allocation(journal.entries(), findings, network.gross(), stranded);
    }
}
