package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.json.Json;
import dev.apportion.cli.json.SendPlanJson;
import dev.apportion.cli.option.ExitZeroOption;
import dev.apportion.cli.option.JsonOption;
import dev.apportion.cli.option.PersonOption;
import dev.apportion.cli.screen.WithoutRecipient;
import dev.apportion.control.Seen;
import dev.apportion.control.Sending;
import dev.apportion.deliver.DeliveryPlan;
import dev.apportion.deliver.DeliveryReport;
import dev.apportion.deliver.MailProblem;
import dev.apportion.deliver.PlannedMessage;
import dev.apportion.folder.Counted;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Delivers what is waiting. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description =
                "Sends the mail that a run left waiting. \"apportion config\" lists the settings of the mail server.")
@SuppressWarnings("NullAway.Init")
final class SendCommand extends FolderCommand {

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // looked for by its name, whatever the command
    private ExitZeroOption exitZero = new ExitZeroOption();

    @Mixin
    private PersonOption person = new PersonOption();

    @Parameters(paramLabel = "PERIOD", description = "Year and month, such as 2026-10.")
    private String period;

    @Option(names = "--dry-run", description = "Only list what would be sent now.")
    private boolean dryRun;

    @Option(
            names = "--uncertain",
            description = "Also resend what a crash interrupted, although it may have arrived already.")
    private boolean uncertain;

    @Option(names = "--to", paramLabel = "ADDRESS", description = "Rehearsal: send everything to this address instead.")
    private @Nullable String redirectTo;

    @Override
    public Integer call() throws Exception {
        Sending sending = new Sending(home(), period(period), redirectTo);
        PrintWriter out = out();
        if (dryRun) {
            Sending.Plan plan = sending.plan(uncertain);
            if (json.isGiven()) {
                Json.print(out, SendPlanJson.of(plan));
            } else {
                print(plan, out);
                out.flush();
            }
            return plan.delivery().problems().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FINDINGS;
        }
        if (json.isGiven()) {
            throw wrong(JsonOption.NAME + " can be used only with --dry-run.");
        }
        DeliveryReport report = sending.send(Seen.LATEST, uncertain, person.name(home()));
        out.println(report);
        MailProblem.lines(report.problems()).forEach(out::println);
        WithoutRecipient.lines(report.withoutRecipient(), Integer.MAX_VALUE).forEach(out::println);
        out.flush();
        return report.complete() ? ExitCode.DONE : ExitCode.DONE_WITH_FINDINGS;
    }

    private static void print(Sending.Plan plan, PrintWriter out) {
        if (!plan.missingApproval().isEmpty()) {
            out.println(plan.missingApproval());
        }
        DeliveryPlan delivery = plan.delivery();
        for (PlannedMessage message : delivery.messages()) {
            out.println(String.join(", ", message.to())
                    + (message.cc().isEmpty() ? "" : " (cc " + String.join(", ", message.cc()) + ")") + ": "
                    + message.subject() + " [" + String.join(", ", message.attachments()) + "]");
        }
        if (delivery.messages().isEmpty()) {
            out.println("Nothing to send.");
        }
        if (delivery.had() > 0) {
            out.println("Already delivered: " + Counted.of(delivery.had(), "message"));
        }
        MailProblem.lines(delivery.problems()).forEach(line -> out.println("Not sent to " + line));
        WithoutRecipient.lines(delivery.withoutRecipient(), Integer.MAX_VALUE).forEach(out::println);
    }
}
