package dev.apportion.cli;

import dev.apportion.deliver.DeliveryReport;
import dev.apportion.deliver.MailProblem;
import dev.apportion.deliver.PlannedMessage;
import dev.apportion.job.Sending;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Delivers what is waiting. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = "Delivers what a run left waiting. docs/mail.md lists the settings of the mail server.")
@SuppressWarnings("NullAway.Init")
final class SendCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private HomeOption homeOption;

    @Parameters(paramLabel = "PERIOD", description = "Year and month, such as 2026-10.")
    private String period;

    @Option(names = "--dry-run", description = "Only list who would get what.")
    private boolean dryRun;

    @Option(
            names = "--uncertain",
            description = "Also send again what a crash interrupted, though it may have arrived already.")
    private boolean uncertain;

    @Option(names = "--to", paramLabel = "ADDRESS", description = "Rehearsal: send everything to this address instead.")
    private @Nullable String redirectTo;

    @Override
    public Integer call() throws Exception {
        Sending sending = new Sending(homeOption.home(), homeOption.period(period), redirectTo);
        PrintWriter out = command.commandLine().getOut();
        if (dryRun) {
            for (PlannedMessage message : sending.plan()) {
                out.println(String.join(", ", message.to())
                        + (message.cc().isEmpty() ? "" : " (cc " + String.join(", ", message.cc()) + ")") + ": "
                        + message.subject() + " [" + String.join(", ", message.attachments()) + "]");
            }
            out.flush();
            return ExitCode.DONE;
        }
        DeliveryReport report = sending.send(uncertain);
        out.println(report);
        MailProblem.lines(report.problems()).forEach(out::println);
        out.flush();
        return report.complete() ? ExitCode.DONE : ExitCode.DONE_WITH_FINDINGS;
    }
}
