package dev.apportion.deliver;

import java.util.List;
import java.util.Optional;

/**
 * What a delivery would do now.
 *
 * @param messages those that would go
 * @param others those that wouldn't: their recipients have them, or may have
 * @param had messages whose recipients have this content already
 * @param problems what would keep messages from going
 * @param withoutRecipient names of workbooks that the policy has no address for
 */
public record DeliveryPlan(
        List<PlannedMessage> messages,
        List<PlannedMessage> others,
        int had,
        List<MailProblem> problems,
        List<String> withoutRecipient) {

    /** The message with a Message-ID, whether or not it would go; empty if the run has none such. */
    public Optional<PlannedMessage> message(String id) {
        return messages.stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .or(() -> others.stream()
                        .filter(message -> message.id().equals(id))
                        .findFirst());
    }
}
