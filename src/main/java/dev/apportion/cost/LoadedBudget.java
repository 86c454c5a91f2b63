package dev.apportion.cost;

/**
 * A department's budget of the month, in minor units of the reporting currency.
 *
 * @param own before allocation
 * @param loaded after support departments' budgets are passed on by the pools and bases of actual cost
 */
public record LoadedBudget(String department, long own, long loaded) {}
