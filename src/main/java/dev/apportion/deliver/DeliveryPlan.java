package dev.apportion.deliver;

import java.util.List;

/**
 * What a delivery would do now.
 *
 * @param messages those that would go
 * @param had messages whose recipients have this content already
 * @param problems what would keep messages from going
 * @param withoutRecipient names of workbooks that the policy has no address for
 */
public record DeliveryPlan(
        List<PlannedMessage> messages, int had, List<MailProblem> problems, List<String> withoutRecipient) {}
