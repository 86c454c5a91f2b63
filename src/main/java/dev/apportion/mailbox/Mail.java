package dev.apportion.mailbox;

import dev.apportion.deliver.letter.Addresses;
import dev.apportion.deliver.letter.OneLine;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the mailbox.
 *
 * @param uid its number there
 */
record Mail(long uid, Message message) {

    private static final int LONGEST = 80;

    /** The address that it is from, as the policy spells addresses; null if it is from none or several. */
    @Nullable
    String sender() throws MessagingException {
        Address[] from = message.getFrom();
        return from != null
                        && from.length == 1
                        && from[0] instanceof InternetAddress address
                        && address.getAddress() != null
                ? Addresses.normal(address.getAddress())
                : null;
    }

    /** Which one it is, for people. */
    String inWords() {
        try {
            String sender = sender();
            String subject = message.getSubject();
            return "the mail \"" + OneLine.of(StringUtils.abbreviate(subject == null ? "" : subject, LONGEST))
                    + "\" from "
                    + (sender == null ? "nobody or several" : OneLine.of(StringUtils.abbreviate(sender, LONGEST)));
        } catch (MessagingException e) {
            return "mail number " + uid;
        }
    }
}
