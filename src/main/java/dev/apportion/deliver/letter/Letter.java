package dev.apportion.deliver.letter;

import dev.apportion.ledger.Outbox;

/**
 * A message before it is put into the form that mail programs read.
 *
 * @param revision in which it was first said
 * @param contentSha256 of what it says and attaches, leaving out the revision, so that a recipient whom a new revision
 *     doesn't concern hears nothing of it
 * @param inReplyTo Message-ID of the previous revision's message, empty if there is none
 * @param fileName of the file that it is written to, if it is
 */
public record Letter(
        Addressee addressee,
        int revision,
        String contentSha256,
        String messageId,
        String inReplyTo,
        String subject,
        String text,
        String html,
        Attachments attachments,
        String fileName) {

    /** Whether a message of the outbox is this one. */
    public boolean is(Outbox.Message message) {
        return message.contentSha256().equals(contentSha256)
                && message.recipient().equals(addressee.outboxKey());
    }
}
