package dev.apportion.ledger;

import dev.apportion.cost.Sha256;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to the ledger.
 *
 * @param number from 1, without gaps
 * @param at in UTC
 * @param period empty if it concerns none
 * @param runId the revision that it concerns, null if none
 * @param digest hash of that revision's figures and workbooks, of a restored backup that of the last entry that it replaced, of
 *     messages that were sent theirs; null without one
 * @param hash over all of this and the hash of the entry before
 */
public record AuditEntry(
        long number,
        LocalDateTime at,
        String who,
        Action action,
        String period,
        @Nullable Long runId,
        @Nullable String digest,
        String detail,
        String hash) {

    /** What was done. */
    public enum Action {
        /** A revision became complete. */
        RUN,
        CLOSED,
        REOPENED,
        /** Packs were approved for sending. */
        APPROVED,
        /** Messages were sent; the hash is theirs. */
        SENT,
        /** Another policy took the place of the one in use. */
        POLICY,
        /** The data folder was put back from a backup. */
        RESTORED,
        /** The figures of a replaced revision were dropped; their hash is that before. */
        DROPPED,
        /** A name was taken out of what is kept of a revision or of messages; the hash is theirs since. */
        FORGOTTEN
    }

    /** The hash that this entry must have. */
    public String hashAfter(String previous) {
        return new Sha256()
                .add(previous)
                .add(String.valueOf(number))
                .add(at.toString())
                .add(who)
                .add(action.name())
                .add(period)
                .add(String.valueOf(runId))
                .add(String.valueOf(digest))
                .add(detail)
                .hex();
    }

    AuditEntry withHash(String newHash) {
        return new AuditEntry(number, at, who, action, period, runId, digest, detail, newHash);
    }
}
