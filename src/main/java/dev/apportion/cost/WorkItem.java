package dev.apportion.cost;

/** A project or an operation: the cost object that cost comes to rest on. */
public record WorkItem(String code, String name, CostType type, String department) {}
