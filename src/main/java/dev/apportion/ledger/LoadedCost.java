package dev.apportion.ledger;

import dev.apportion.cost.WorkItem;

/**
 * Cost of one work item in one department after allocation, in minor units of the reporting currency.
 *
 * @param direct own cost as classified
 * @param sent what went into pools, positive
 * @param received what came from pools
 * @param handover what came (positive) or went (negative) by handovers
 */
public record LoadedCost(String department, WorkItem workItem, long direct, long sent, long received, long handover) {

    /** Fully loaded cost. */
    public long total() {
        return Math.addExact(Math.subtractExact(direct, sent), Math.addExact(received, handover));
    }
}
