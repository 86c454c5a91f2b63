package dev.apportion.ledger.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the audit log that says that a name was forgotten rests on.
 *
 * @param entry its number
 * @param sentEntry the entry that says which messages were sent, where it is about messages; null where it is about a run
 * @param before of the run or the messages, before; null where nothing was recorded of them
 * @param firstForm of the run before, as version 0.1.0 recorded it; null where no entry did
 * @param codesToo whether the name was in codes
 * @param lastMark of the entry's period
 */
public record Forgotten(
        long entry,
        @Nullable Long sentEntry,
        @Nullable Digest before,
        @Nullable String firstForm,
        boolean codesToo,
        int lastMark) {

    /** Whether an entry before this one recorded what this one says was there. */
    boolean was(String recorded) {
        return recorded.equals(firstForm) || (before != null && before.fits(recorded));
    }

    /** Whether all that is no text, and all codes unless the name was in some, are afterwards what they were. */
    boolean left(Optional<Digest> after) {
        return before == null
                || after.isEmpty()
                || (before.figures().equals(after.get().figures())
                        && (codesToo || before.codes().equals(after.get().codes())));
    }
}
