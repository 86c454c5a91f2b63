package dev.apportion.cli;

import dev.apportion.control.Approval;
import dev.apportion.cost.Period;
import dev.apportion.ledger.AuditEntry;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a revision's packs be sent. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description =
                "Approves the latest revision of a period for sending, where Settings asks for that. Must be another"
                        + " person than prepared it.")
@SuppressWarnings("NullAway.Init")
final class ApproveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private HomeOption homeOption;

    @Mixin
    private PersonOption person;

    @Parameters(paramLabel = "PERIOD", description = "Year and month, such as 2026-10.")
    private String period;

    @Override
    public Integer call() throws Exception {
        Period chosen = homeOption.period(period);
        AuditEntry entry = Approval.give(homeOption.home(), chosen, person.name());
        PrintWriter out = command.commandLine().getOut();
        out.println(entry.detail() + " of " + chosen + " was approved by " + entry.who() + ". \"apportion send "
                + chosen + "\" sends it.");
        out.flush();
        return ExitCode.DONE;
    }
}
