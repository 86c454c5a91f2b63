package dev.apportion.ledger;

import dev.apportion.cost.CostType;

/**
 * What a restatement of a closed period changed for one work item in one department.
 *
 * @param minor the difference, in minor units of the reporting currency
 */
public record RestatedCost(String department, String workItem, CostType type, long minor) {}
