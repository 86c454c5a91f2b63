package dev.apportion.ledger;

/**
 * What a restatement of a closed period posted to one work item in one department, with the state that it led to.
 *
 * @param after fully loaded cost of the restatement, in minor units of the reporting currency
 */
public record RestatedBalance(RestatedCost posted, long after) {

    /**
     * Fully loaded cost as it stood before, in minor units of the reporting currency.
     *
     * @throws ArithmeticException if it doesn't fit a long
     */
    public long before() {
        return Math.subtractExact(after, posted.minor());
    }
}
