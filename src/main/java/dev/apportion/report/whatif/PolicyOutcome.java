package dev.apportion.report.whatif;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.CostSum;
import dev.apportion.ledger.LoadedCost;
import java.util.List;

/**
 * What one policy makes of a period's lines.
 *
 * @param sums of the lines that are cost, decided and held
 */
public record PolicyOutcome(List<CostSum> sums, List<LoadedCost> loaded, List<AllocationEntry> entries) {}
