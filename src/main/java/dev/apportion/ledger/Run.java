package dev.apportion.ledger;

import dev.apportion.cost.Period;
import java.time.LocalDateTime;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a period: the outcome of one set of inputs.
 *
 * @param revision from 1 within the period
 * @param fingerprint SHA-256 over everything that the outcome depends on
 * @param currency reporting currency
 * @param preparedBy who started it
 * @param restatement 0 for a period that was not closed; else the number of the restatement, from 1
 * @param started in UTC, likewise {@code ended}
 */
public record Run(
        long id,
        Period period,
        int revision,
        String fingerprint,
        String policySha256,
        CurrencyUnit currency,
        String preparedBy,
        int restatement,
        State state,
        LocalDateTime started,
        @Nullable LocalDateTime ended) {

    /** Where a run stands. */
    public enum State {
        /** Begun, or interrupted; the same inputs resume it. */
        RUNNING,
        /** Complete: its workbooks are in place. */
        DONE,
        /** Given up for another revision before it was complete. */
        ABANDONED,
        /** Replaced by another revision, and its figures dropped, as Settings said. */
        DROPPED
    }
}
