package dev.apportion.deliver;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the messages of a delivery.
 *
 * @param written as files, for somebody to send
 * @param sent taken by the mail server
 * @param had messages whose recipients have this content already
 * @param waiting to be retried with the next delivery
 * @param refused by the mail server, or not allowed to go
 * @param uncertain may have arrived; go again only if asked for
 * @param rehearsal whether all went to one address and the outbox knows nothing of it
 * @param problems what keeps messages from arriving
 * @param withoutRecipient names of workbooks that the policy has no address for
 */
public record DeliveryReport(
        int written,
        int sent,
        int had,
        int waiting,
        int refused,
        int uncertain,
        boolean rehearsal,
        List<MailProblem> problems,
        List<String> withoutRecipient) {

    public DeliveryReport {
        problems = List.copyOf(problems);
        withoutRecipient = List.copyOf(withoutRecipient);
    }

    /** Whether somebody must do something. */
    public boolean complete() {
        return waiting == 0 && refused == 0 && uncertain == 0;
    }

    /** One line such as "9 messages written to mail/". */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, written, "written to mail/");
        add(parts, sent, rehearsal ? "sent for rehearsal" : "sent");
        add(parts, waiting, "waiting to be retried");
        add(parts, refused, "refused");
        add(parts, uncertain, "uncertain");
        if (parts.isEmpty()) {
            return had > 0 ? "nothing new to deliver" : "nobody to deliver to";
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(parts.isEmpty() ? count + (count == 1 ? " message " : " messages ") + what : count + " " + what);
        }
    }
}
