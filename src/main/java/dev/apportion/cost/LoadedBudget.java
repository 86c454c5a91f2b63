package dev.apportion.cost;

/**
 * A work item's budget of the month in a department, in minor units of the reporting currency.
 *
 * @param workItem code; empty in runs of earlier versions, whose figures are those of the whole department
 * @param own before allocation
 * @param loaded after support departments' budgets are passed on by the pools and bases of actual cost
 */
public record LoadedBudget(String department, String workItem, long own, long loaded) {}
