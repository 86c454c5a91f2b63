package dev.apportion.cost;

import org.jspecify.annotations.Nullable;

/**
 * One movement of cost, the trace behind every allocated cent. Entries are double entry: {@code minor} leaves the
 * "from" side and arrives at the "to" side, so that they add up to zero over all departments and work items.
 *
 * @param number from 1, in the order in which the entries were made
 * @param pool code of the pool; empty for handovers
 * @param account account of the cost that enters a pool or is handed over; empty if its lines have none, and in the
 *     other stages: there the pool has taken the account's place
 * @param fromItem work item that the cost leaves; null where cost leaves a department's received total or a pool
 * @param toItem work item that the cost arrives at; null where it arrives at a department as a whole
 * @param basis how it was shared
 * @param minor amount in minor units of the reporting currency; negative for a negative pool
 */
public record AllocationEntry(
        int number,
        Stage stage,
        String pool,
        String account,
        String fromDepartment,
        @Nullable String fromItem,
        String toDepartment,
        @Nullable String toItem,
        AllocationBasis basis,
        long minor) {

    /** Where in the chain the movement stands. */
    public enum Stage {
        /** From a work item into a pool; "to" is the department that the pool belongs to. */
        POOLED,
        /** From a pool to a receiving department. */
        BETWEEN_DEPARTMENTS,
        /** From a department's received share to one of its work items. */
        WITHIN_DEPARTMENT,
        /** From a project in handover to its receiving operation. */
        HANDOVER
    }
}
