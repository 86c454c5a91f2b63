package dev.apportion.allocate;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.allocate.base.BaseQuantities;
import dev.apportion.allocate.base.DepartmentIndex;
import dev.apportion.allocate.base.PoolPart;
import dev.apportion.allocate.base.Receivers;
import dev.apportion.allocate.network.ServiceNetwork;
import dev.apportion.cost.DatedCost;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.LoadedBudget;
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
        return allocate(policy, period, costs, List.of());
    }

    /**
     * The same, with the dates of cost that projects in handover hand over by date.
     *
     * @param dated the parts of their cost; what is not there counts as cost without a date
     */
    public static Allocation allocate(
            Policy policy, Period period, Collection<DirectCost> costs, Collection<DatedCost> dated)
            throws AllocationException {
        return allocate(policy, period, costs, dated, ServiceNetwork.EXACT_UP_TO);
    }

    /** @param exactUpTo from how many passing departments on fixed-point numbers replace fractions */
    static Allocation allocate(
            Policy policy, Period period, Collection<DirectCost> costs, Collection<DatedCost> dated, int exactUpTo)
            throws AllocationException {
        List<DirectCost> cells = CostCells.merge(costs);
        DepartmentIndex departments = DepartmentIndex.of(policy, cells);
        Gathering gathering = Gathering.of(policy, cells);
        BaseQuantities quantities = new BaseQuantities(policy, period, cells);
        List<PoolPart> parts = gathering.parts(
                new Receivers(departments, quantities, policy.settings().allocation()));
        ServiceNetwork network = new ServiceNetwork(departments, parts, exactUpTo);

        Journal journal = new Journal();
        List<Finding> findings = new ArrayList<>();
        List<Allocation.Stranded> stranded = Stranding.of(parts);
        stranded.forEach(amount -> findings.add(Stranding.finding(amount, policy, period)));
        List<DirectCost> remaining = gathering.post(parts, journal);
        new BetweenDepartments(
                        departments, network, policy.settings().allocation().method())
                .post(parts, journal);
        new WithinDepartments(policy, period, remaining).post(journal, findings);
        new Handovers(policy, period, dated).post(remaining, journal, findings);
        return new Allocation(journal.entries(), findings, network.gross(), stranded);
    }

    /**
     * Passes the month's budgets of support departments on as {@link #allocate} does cost: by the same pools, bases and
     * methods, where bases that are ledger figures are those of the actual cost. Budgets have no accounts, so pools that
     * gather accounts take none of them, and nothing is handed over.
     *
     * @param costs actual cost of the period
     * @return work items that have a budget of their own or receive from one, by department and code; empty if there are
     *     no budgets
     */
    public static List<LoadedBudget> budgets(Policy policy, Period period, Collection<DirectCost> costs)
            throws AllocationException {
        return BudgetAllocation.of(policy, period, costs);
    }
}
