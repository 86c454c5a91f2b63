package dev.apportion.allocate;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.allocate.base.BaseShares;
import dev.apportion.allocate.base.ItemShares;
import dev.apportion.cost.AllocationBasis;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.money.ClosedTable;
import dev.apportion.policy.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Shares what each department received over its work items. */
final class WithinDepartments {

    private final ItemShares items;

    WithinDepartments(Policy policy, Period period, List<DirectCost> remaining) {
        this.items = new ItemShares(policy, period, remaining);
    }

    void post(Journal journal, List<Finding> findings) throws AllocationException {
        // Hashed while millions of entries are added, sorted once for each department.
        Map<String, Map<String, Long>> received = new TreeMap<>();
        for (AllocationEntry entry : journal.entries()) {
            if (entry.stage() == Stage.BETWEEN_DEPARTMENTS) {
                received.computeIfAbsent(entry.toDepartment(), code -> new HashMap<>())
                        .merge(entry.pool(), entry.minor(), Math::addExact);
            }
        }
        for (Map.Entry<String, Map<String, Long>> department : received.entrySet()) {
            ItemShares.Shared shared = items.of(department.getKey());
            findings.addAll(shared.findings());
            post(department.getKey(), new TreeMap<>(department.getValue()), shared, journal);
        }
    }

    private static void post(String department, Map<String, Long> byPool, ItemShares.Shared shared, Journal journal) {
        BaseShares shares = shared.shares();
        int[] places = IntStream.range(0, shared.items().size()).toArray();
        ClosedTable table = new ClosedTable(places.length);
        byPool.values().forEach(minor -> table.add(minor, places, shares.weightArray()));
        long[][] amounts = table.close();
        List<String> pools = new ArrayList<>(byPool.keySet());
        for (int p = 0; p < amounts.length; p++) {
            for (int place : places) {
                journal.post(
                        Stage.WITHIN_DEPARTMENT,
                        pools.get(p),
                        new Journal.Side(department, null),
                        new Journal.Side(department, shared.items().get(place)),
                        new AllocationBasis(
                                AllocationBasis.Method.WITHIN_DEPARTMENT,
                                shared.base(),
                                shares.quantities().get(place),
                                shares.total()),
                        amounts[p][place]);
            }
        }
    }
}
