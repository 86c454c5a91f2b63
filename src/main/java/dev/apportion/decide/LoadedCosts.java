package dev.apportion.decide;

import dev.apportion.allocate.Allocation;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.CostType;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.WorkItem;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds the movements of an allocation to the own cost of each work item in each department. */
final class LoadedCosts {

    private record Key(String department, String workItem) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int order = department.compareTo(other.department);
            return order != 0 ? order : workItem.compareTo(other.workItem);
        }
    }

    private static final class Amounts {
        private long direct;
        private long sent;
        private long received;
        private long handover;
    }

    private final Map<Key, Amounts> amounts = new TreeMap<>();

    private LoadedCosts() {}

    static List<LoadedCost> of(Policy policy, List<DirectCost> costs, Allocation allocation) {
        LoadedCosts loaded = new LoadedCosts();
        Map<Key, WorkItem> items = new TreeMap<>();
        for (DirectCost cost : costs) {
            Amounts at = loaded.at(cost.department(), cost.workItem().code());
            at.direct = Math.addExact(at.direct, cost.minor());
            items.putIfAbsent(new Key(cost.department(), cost.workItem().code()), cost.workItem());
        }
        allocation.entries().forEach(loaded::add);
        List<LoadedCost> result = new ArrayList<>();
        loaded.amounts.forEach((key, sum) -> {
            WorkItem item = items.get(key);
            result.add(new LoadedCost(
                    key.department(),
                    item != null ? item : workItem(policy, key),
                    sum.direct,
                    sum.sent,
                    sum.received,
                    sum.handover));
        });
        return result;
    }

    private void add(AllocationEntry entry) {
        String from = entry.fromItem();
        String to = entry.toItem();
        long minor = entry.minor();
        if (entry.stage() == AllocationEntry.Stage.POOLED && from != null) {
            Amounts at = at(entry.fromDepartment(), from);
            at.sent = Math.addExact(at.sent, minor);
        } else if (entry.stage() == AllocationEntry.Stage.WITHIN_DEPARTMENT && to != null) {
            Amounts at = at(entry.toDepartment(), to);
            at.received = Math.addExact(at.received, minor);
        } else if (entry.stage() == AllocationEntry.Stage.HANDOVER && from != null && to != null) {
            Amounts giver = at(entry.fromDepartment(), from);
            giver.handover = Math.subtractExact(giver.handover, minor);
            Amounts taker = at(entry.toDepartment(), to);
            taker.handover = Math.addExact(taker.handover, minor);
        }
    }

    private Amounts at(String department, String workItem) {
        return amounts.computeIfAbsent(new Key(department, workItem), key -> new Amounts());
    }

    /** An item that had no own cost: registered, or the operation that general cost of a department goes to. */
    private static WorkItem workItem(Policy policy, Key key) {
        return policy.register()
                .workItem(key.workItem())
                .orElseGet(
                        () -> new WorkItem(key.workItem(), "General operations", CostType.OPERATION, key.department()));
    }
}
