/**
 * Spreadsheets that departments send by mail: attachments of a mailbox, put into a period's folder as if somebody had saved
 * them there. Reads the mailbox and changes nothing in it.
 *
 * <p>{@link dev.apportion.mailbox.MailboxFetch} goes through the mails; MailFolder opens the mailbox, MailParts sees what
 * a mail brings, Senders who may send, folder.Filing puts it there once, and FetchedParts remembers it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "access",
            "cost",
            "deliver :: letter",
            "deliver :: smtp",
            "folder",
            "intake",
            "ledger :: store",
            "policy",
            "policy :: workbook",
            "setting"
        })
package dev.apportion.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
