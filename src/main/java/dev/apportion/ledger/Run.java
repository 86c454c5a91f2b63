package dev.apportion.ledger;

import dev.apportion.access.PersonName;
import dev.apportion.cost.Period;
import java.time.LocalDateTime;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a period: the outcome of one set of inputs.
 *
 * @param revision from 1 within the period
 * @param started in UTC, likewise {@code ended}
 */
public record Run(
        long id,
        int revision,
        Basis basis,
        State state,
        LocalDateTime started,
        @Nullable LocalDateTime ended) {

    /**
     * What a run is made from, all known before it begins.
     *
     * @param restatement 0 for a period that was not closed; else the number of the restatement, from 1
     * @param fingerprint SHA-256 over everything that the outcome depends on
     * @param currency reporting currency
     * @param preparedBy who started it
     */
    public record Basis(
            Period period,
            int restatement,
            String fingerprint,
            String policySha256,
            CurrencyUnit currency,
            String preparedBy) {

        /** Whether it is this person's, who then can't be the other one that approves or closes it. */
        public boolean isPreparedBy(String who) {
            return PersonName.same(preparedBy, who);
        }
    }

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

    public Period period() {
        return basis.period();
    }

    /** Reporting currency. */
    public CurrencyUnit currency() {
        return basis.currency();
    }
}
