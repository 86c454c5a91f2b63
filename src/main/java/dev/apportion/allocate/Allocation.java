package dev.apportion.allocate;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.GrossCost;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an allocation.
 *
 * @param entries the trace, in order
 * @param findings unallocated pools, departments without work items, and similar
 * @param gross what each pool had to pass on, charges from other support departments included
 * @param unallocated cost that stays where it is because its pool's base is zero
 */
public record Allocation(
        List<AllocationEntry> entries, List<Finding> findings, List<GrossCost> gross, List<Stranded> unallocated) {

    public Allocation {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
        gross = List.copyOf(gross);
        unallocated = List.copyOf(unallocated);
    }

    /** An allocation without pools' figures. */
    public Allocation(List<AllocationEntry> entries, List<Finding> findings) {
        this(entries, findings, List.of(), List.of());
    }

    /**
     * What rests on each work item in each department in the end: direct cost, less what pools and handovers took, with
     * what was allocated. Adds up to the direct cost.
     *
     * @param costs what was allocated
     * @return minor units by department and work item code, sorted; work items whose cost all left are there with zero
     */
    public Map<String, Map<String, Long>> loaded(Collection<DirectCost> costs) {
        Map<String, Map<String, Long>> loaded = new TreeMap<>();
        for (DirectCost cost : costs) {
            add(loaded, cost.department(), cost.workItem().code(), cost.minor());
        }
        for (AllocationEntry entry : entries) {
            add(loaded, entry.fromDepartment(), entry.fromItem(), -entry.minor());
            add(loaded, entry.toDepartment(), entry.toItem(), entry.minor());
        }
        return loaded;
    }

    private static void add(
            Map<String, Map<String, Long>> loaded, String department, @Nullable String item, long minor) {
        if (item != null) {
            loaded.computeIfAbsent(department, code -> new TreeMap<>()).merge(item, minor, Math::addExact);
        }
    }

    /** Cost of a pool that found no receiver; it was never taken from its work items. */
    public record Stranded(String pool, String base, String department, long minor) {}
}
