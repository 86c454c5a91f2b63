package dev.apportion.ledger.balance;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.GrossCost;
import dev.apportion.cost.LoadedBudget;
import dev.apportion.ledger.Allocations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What pools gathered, and what of it departments got and passed on to their work items; and that budgets move but stay as much. */
final class PoolBalance {

    private PoolBalance() {}

    static void tell(Allocations allocations, Consumer<String> differences) {
        Map<String, Long> gathered = new HashMap<>();
        allocations.poolFlows().forEach(flow -> gathered.merge("pool " + flow.pool(), flow.gathered(), Math::addExact));
        // A pool that finds no receiver gathers nothing: its cost stays where it is.
        Map<String, Long> own = allocations.gross().stream()
                .filter(pool -> gathered.containsKey("pool " + pool.pool()))
                .collect(Collectors.toMap(pool -> "pool " + pool.pool(), GrossCost::ownMinor, Math::addExact));
        compare(gathered, "entries into it", own, "the list of pools", differences);
        compare(
                byWords(allocations.reached(AllocationEntry.Stage.BETWEEN_DEPARTMENTS)),
                "entries between departments",
                byWords(allocations.reached(AllocationEntry.Stage.WITHIN_DEPARTMENT)),
                "entries to work items",
                differences);
        long before =
                allocations.budgets().stream().mapToLong(LoadedBudget::own).sum();
        long after =
                allocations.budgets().stream().mapToLong(LoadedBudget::loaded).sum();
        if (before != after) {
            differences.accept("budgets: " + before + " minor units before allocation, " + after + " after it.");
        }
    }

    private static Map<String, Long> byWords(List<Allocations.Reached> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        reached -> "pool " + reached.pool() + " to department " + reached.department(),
                        Allocations.Reached::minor,
                        Math::addExact));
    }

    private static void compare(
            Map<String, Long> found,
            String foundIn,
            Map<String, Long> kept,
            String keptIn,
            Consumer<String> differences) {
        new Compared<>(found, foundIn, kept, keptIn, minor -> minor + " minor units").tell(differences);
    }
}
