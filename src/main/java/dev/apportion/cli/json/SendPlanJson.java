package dev.apportion.cli.json;

import dev.apportion.control.Sending;
import dev.apportion.template.model.Description;
import java.util.List;

/** What would be sent now. */
public record SendPlanJson(
        @Description("why it may not be sent yet, for people; empty if it may")
        String missingApproval,

        @Description("the messages that would go") List<Message> messages,

        @Description("how many messages their recipients have already")
        int delivered,

        @Description("what would keep messages from going") List<Problem> problems,

        @Description("workbooks that the policy has no address for")
        List<String> withoutRecipient) {

    /** A message as it would go. */
    public record Message(
            @Description("addresses") List<String> to,
            @Description("addresses") List<String> cc,
            @Description("as recipients read it") String subject,
            @Description("names of the files in it") List<String> attachments) {}

    /** Why a message would not arrive. */
    public record Problem(
            @Description("the addresses that it is for") String recipient,
            @Description("in words") String what) {}

    public static SendPlanJson of(Sending.Plan plan) {
        return new SendPlanJson(
                plan.missingApproval(),
                plan.delivery().messages().stream()
                        .map(message ->
                                new Message(message.to(), message.cc(), message.subject(), message.attachments()))
                        .toList(),
                plan.delivery().had(),
                plan.delivery().problems().stream()
                        .map(problem -> new Problem(problem.recipient(), problem.what()))
                        .toList(),
                plan.delivery().withoutRecipient());
    }
}
