package dev.apportion.allocate;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.Finding;
import java.util.List;

/**
 * The outcome of an allocation.
 *
 * @param entries the trace, in order
 * @param findings unallocated pools, departments without work items, and the like
 */
public record Allocation(List<AllocationEntry> entries, List<Finding> findings) {}
