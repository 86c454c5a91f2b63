package dev.apportion.web.close;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of a month with a complete run.
 *
 * @param runId of the latest complete run, which is what is approved and closed
 * @param asked whether Settings asks for approval before sending
 * @param approved by whom and when, in words; null if it isn't
 * @param mayApprove whether this person may
 * @param closed by whom and when, in words; null if it is open
 * @param closingHash the hash of the entry that closed it; null if it is open
 * @param mayClose whether nothing stands against it that a reason wouldn't overcome
 * @param notCounted one line a gap
 * @param messages those of the period, the newest first
 */
public record CloseView(
        long runId,
        int revision,
        String preparedBy,
        List<Check> checks,
        boolean asked,
        @Nullable String approved,
        boolean mayApprove,
        @Nullable String closed,
        @Nullable String closingHash,
        boolean mayClose,
        boolean isHeld,
        boolean isIncomplete,
        List<String> notCounted,
        List<Message> messages) {

    /**
     * Something that closing asks for.
     *
     * @param key of its words in the message bundles
     * @param detail more about it; may be empty
     */
    public record Check(String key, boolean fulfilled, String detail) {}

    /**
     * A message that was written, sent or is to be.
     *
     * @param id its Message-ID
     * @param state key of where it stands
     * @param note what went wrong; null if nothing did
     */
    public record Message(
            String id,
            String recipient,
            String subject,
            String state,
            @Nullable String note) {}
}
