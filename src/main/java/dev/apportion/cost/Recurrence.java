package dev.apportion.cost;

/**
 * Account and supplier, empty where a line has none: of the lines of a department that have the same it is asked whether their
 * amounts recur.
 */
public record Recurrence(String account, String supplier) {}
