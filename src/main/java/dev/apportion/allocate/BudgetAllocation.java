package dev.apportion.allocate;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.allocate.base.BaseQuantities;
import dev.apportion.allocate.base.DepartmentIndex;
import dev.apportion.allocate.base.PoolPart;
import dev.apportion.allocate.base.Receivers;
import dev.apportion.allocate.network.ServiceNetwork;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.LoadedBudget;
import dev.apportion.cost.Period;
import dev.apportion.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Budgets on the way of cost: gathered by the pools, passed on between departments and shared over the work items that
 * share the department's actual cost, so that a work item's loaded budget and its loaded cost can be compared.
 */
final class BudgetAllocation {

    private static final class Amounts {
        private long own;
        private long moved;
    }

    /** By department and work item. */
    private final Map<String, Map<String, Amounts>> amounts = new TreeMap<>();

    private BudgetAllocation() {}

    static List<LoadedBudget> of(Policy policy, Period period, Collection<DirectCost> costs)
            throws AllocationException {
        List<DirectCost> budgets = CostCells.merge(new BudgetCells(policy, period).all());
        if (budgets.isEmpty()) {
            return List.of();
        }
        List<DirectCost> cells = CostCells.merge(costs);
        DepartmentIndex departments = DepartmentIndex.of(policy, budgets);
        Receivers receivers = new Receivers(
                departments,
                new BaseQuantities(policy, period, cells),
                policy.settings().allocation());
        Gathering gathering = Gathering.of(policy, budgets);
        List<PoolPart> parts = gathering.parts(receivers);
        ServiceNetwork network = new ServiceNetwork(departments, parts, ServiceNetwork.EXACT_UP_TO);
        Journal journal = new Journal();
        gathering.post(parts, journal);
        new BetweenDepartments(
                        departments, network, policy.settings().allocation().method())
                .post(parts, journal);
        // Findings on the receiving work items were reported with the actual cost.
        new WithinDepartments(policy, period, remaining(policy, period, cells)).post(journal, new ArrayList<>());

        BudgetAllocation allocation = new BudgetAllocation();
        budgets.forEach(allocation::add);
        journal.entries().forEach(allocation::add);
        return allocation.loaded();
    }

    /** The actual cost that stays on its work items. */
    private static List<DirectCost> remaining(Policy policy, Period period, List<DirectCost> cells)
            throws AllocationException {
        Receivers receivers = new Receivers(
                DepartmentIndex.of(policy, cells),
                new BaseQuantities(policy, period, cells),
                policy.settings().allocation());
        Gathering gathering = Gathering.of(policy, cells);
        return gathering.post(gathering.parts(receivers), new Journal());
    }

    private void add(DirectCost budget) {
        Amounts at = at(budget.department(), budget.workItem().code());
        at.own = Math.addExact(at.own, budget.minor());
    }

    private void add(AllocationEntry entry) {
        move(entry.fromDepartment(), entry.fromItem(), Math.negateExact(entry.minor()));
        move(entry.toDepartment(), entry.toItem(), entry.minor());
    }

    /** Sides without a work item are on the way. */
    private void move(String department, @Nullable String workItem, long minor) {
        if (workItem != null) {
            Amounts at = at(department, workItem);
            at.moved = Math.addExact(at.moved, minor);
        }
    }

    private Amounts at(String department, String workItem) {
        return amounts.computeIfAbsent(department, code -> new TreeMap<>())
                .computeIfAbsent(workItem, code -> new Amounts());
    }

    private List<LoadedBudget> loaded() {
        List<LoadedBudget> loaded = new ArrayList<>();
        amounts.forEach((department, items) -> items.forEach((item, amount) ->
                loaded.add(new LoadedBudget(department, item, amount.own, Math.addExact(amount.own, amount.moved)))));
        return loaded;
    }
}
