package dev.apportion.cost;

import java.math.BigDecimal;

/**
 * Decided cost of one work item in one department on one account: a sum of cost lines, and the input of allocation.
 *
 * @param department code of the department that bears the cost
 * @param workItem where it was classified to; its own department may be another one
 * @param account account as written, empty if the lines have none
 * @param minor sum in minor units of the reporting currency
 * @param hours sum of hours, zero if none were given
 * @param lines number of lines
 */
public record DirectCost(
        String department, WorkItem workItem, String account, long minor, BigDecimal hours, long lines) {}
