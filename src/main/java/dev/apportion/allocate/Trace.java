package dev.apportion.allocate;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.cost.DirectCost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Explains what came to rest on a department or work item, from the amount down to the cost cells that it came from:
 * amount, pools, bases with quantity of total, senders, cells. Each split on the way down is closed to the cent.
 */
public final class Trace {

    /** By each department that an entry touches. */
    private final Map<String, List<AllocationEntry>> entries = new HashMap<>();

    private final Map<String, List<DirectCost>> costs = new HashMap<>();
    private final Map<String, Set<String>> departmentsOfItems = new HashMap<>();
    private final List<AllocationEntry> all;
    private final PoolOrigins origins;

    private Trace(List<AllocationEntry> entries, List<DirectCost> costs) {
        this.all = entries;
        this.origins = new PoolOrigins(entries);
        for (AllocationEntry entry : entries) {
            touching(entry.toDepartment()).add(entry);
            if (!entry.fromDepartment().equals(entry.toDepartment())) {
                touching(entry.fromDepartment()).add(entry);
            }
            if (entry.toItem() != null) {
                departmentsOf(entry.toItem()).add(entry.toDepartment());
            }
        }
        for (DirectCost cost : costs) {
            this.costs
                    .computeIfAbsent(cost.department(), code -> new ArrayList<>())
                    .add(cost);
            departmentsOf(cost.workItem().code()).add(cost.department());
        }
    }

    private List<AllocationEntry> touching(String department) {
        return entries.computeIfAbsent(department, code -> new ArrayList<>());
    }

    private Set<String> departmentsOf(String item) {
        return departmentsOfItems.computeIfAbsent(item, code -> new TreeSet<>());
    }

    private Stream<AllocationEntry> entries(String department, Stage stage) {
        return entries.getOrDefault(department, List.of()).stream().filter(entry -> entry.stage() == stage);
    }

    /**
     * Prepares to explain; both collections are those of one period.
     *
     * @param costs what was allocated, in any order
     */
    public static Trace of(Collection<AllocationEntry> entries, Collection<DirectCost> costs) {
        return new Trace(
                entries.stream()
                        .sorted(Comparator.comparingInt(AllocationEntry::number))
                        .toList(),
                CostCells.merge(costs));
    }

    /** Explains all cost that came to rest in a department. The root is zero and bare if there is none. */
    public TraceNode explainDepartment(String code) {
        List<TraceNode> children = new ArrayList<>(own(code, null));
        Map<String, List<AllocationEntry>> byPool = new LinkedHashMap<>();
        entries(code, Stage.BETWEEN_DEPARTMENTS)
                .filter(entry -> entry.toDepartment().equals(code))
                .forEach(entry -> byPool.computeIfAbsent(entry.pool(), pool -> new ArrayList<>())
                        .add(entry));
        byPool.forEach((pool, received) -> children.add(TraceNode.sum(
                "pool " + pool,
                received.stream()
                        .map(entry -> origins.received(entry, entry.minor()))
                        .toList())));
        return TraceNode.sum("department " + code, children);
    }

    /** Explains what a pool gathered, by the cost cells that it took. The root is zero and bare if it took nothing. */
    public TraceNode explainGathered(String pool) {
        return TraceNode.sum(
                "pool " + pool + " gathered",
                ofPool(pool, Stage.POOLED)
                        .map(entry -> PoolOrigins.cell(
                                entry.fromDepartment(),
                                String.valueOf(entry.fromItem()),
                                entry.account(),
                                entry.minor()))
                        .toList());
    }

    /** Where a pool's cost came to rest in the end, by receiver. */
    public TraceNode explainPassedOn(String pool) {
        return TraceNode.sum(
                "pool " + pool + " passed on",
                ofPool(pool, Stage.BETWEEN_DEPARTMENTS)
                        .map(entry -> TraceNode.leaf(
                                "to " + entry.toDepartment() + " from " + entry.fromDepartment() + ", "
                                        + PoolOrigins.basis(entry),
                                entry.minor()))
                        .toList());
    }

    private Stream<AllocationEntry> ofPool(String pool, Stage stage) {
        return all.stream()
                .filter(entry -> entry.stage() == stage && entry.pool().equals(pool));
    }

    /** Explains all cost that came to rest on a work item, in whichever departments. */
    public TraceNode explainWorkItem(String code) {
        List<TraceNode> children = new ArrayList<>();
        for (String department : departmentsOfItems.getOrDefault(code, Set.of())) {
            List<TraceNode> inDepartment = new ArrayList<>(own(department, code));
            entries(department, Stage.WITHIN_DEPARTMENT)
                    .filter(entry -> code.equals(entry.toItem()))
                    .map(origins::within)
                    .forEach(inDepartment::add);
            children.add(TraceNode.sum("in department " + department, inDepartment));
        }
        return TraceNode.sum("work item " + code, children);
    }

    /** Direct cost, less what pools took, and handovers; of one work item, or of all if it is null. */
    private List<TraceNode> own(String department, @Nullable String item) {
        List<TraceNode> nodes = new ArrayList<>();
        add(
                nodes,
                "direct cost",
                costs.getOrDefault(department, List.of()).stream()
                        .filter(cost -> item == null || cost.workItem().code().equals(item))
                        .map(cost -> PoolOrigins.cell(
                                cost.department(), cost.workItem().code(), cost.account(), cost.minor())));
        add(
                nodes,
                "gathered by pools",
                entries(department, Stage.POOLED)
                        .filter(entry -> leaves(entry, department, item))
                        .map(entry -> moved("pool " + entry.pool() + " from ", entry, -entry.minor(), "")));
        add(
                nodes,
                "handed over",
                entries(department, Stage.HANDOVER)
                        .filter(entry -> leaves(entry, department, item))
                        .map(entry -> moved(
                                "to " + entry.toItem() + " from ",
                                entry,
                                -entry.minor(),
                                ", " + PoolOrigins.basis(entry))));
        add(
                nodes,
                "taken over",
                entries(department, Stage.HANDOVER)
                        .filter(entry -> entry.toDepartment().equals(department)
                                && (item == null || Objects.equals(entry.toItem(), item)))
                        .map(entry -> moved("people cost of ", entry, entry.minor(), ", " + PoolOrigins.basis(entry))));
        return nodes;
    }

    /** Direct cost that an entry took elsewhere; it leads to the same lines. */
    private static TraceNode moved(String before, AllocationEntry entry, long minor, String after) {
        TraceNode cell = PoolOrigins.cell(entry.fromDepartment(), entry.fromItem(), entry.account(), minor);
        return new TraceNode(before + cell.label() + after, minor, List.of(), cell.origin());
    }

    private static boolean leaves(AllocationEntry entry, String department, @Nullable String item) {
        return entry.fromDepartment().equals(department) && (item == null || item.equals(entry.fromItem()));
    }

    private static void add(List<TraceNode> nodes, String label, Stream<TraceNode> children) {
        List<TraceNode> list = children.toList();
        if (!list.isEmpty()) {
            nodes.add(TraceNode.sum(label, list));
        }
    }
}
