package dev.apportion.control;

import dev.apportion.folder.Refusals;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.Run;
import org.jspecify.annotations.Nullable;

/**
 * Which run somebody decides about: the one that was shown to them, so that nobody puts a name to another; a command shows none, and means the
 * latest.
 *
 * @param runId null for the latest
 */
public record Seen(@Nullable Long runId) {

    public static final Seen LATEST = new Seen(null);

    public static Seen run(long id) {
        return new Seen(id);
    }

    /** Refuses to go on if another run has become the latest. Asked while nothing else can change the ledger. */
    void require(Run latest) throws RunFailedException {
        if (runId != null && runId != latest.id()) {
            throw Refusals.usage(
                    "Revision " + latest.revision() + " of " + latest.period()
                            + " is newer than the one that was shown. Look at it first: load the page again. Nothing was done.");
        }
    }
}
