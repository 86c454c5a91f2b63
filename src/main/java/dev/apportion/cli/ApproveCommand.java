package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.option.PersonOption;
import dev.apportion.control.Approval;
import dev.apportion.control.Seen;
import dev.apportion.cost.Period;
import dev.apportion.ledger.AuditEntry;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a revision's packs be sent. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description =
                "Approves the latest revision of a period for sending, where Settings asks for that. Must be another"
                        + " person than prepared it.")
@SuppressWarnings("NullAway.Init")
final class ApproveCommand extends FolderCommand {

    @Mixin
    private PersonOption person;

    @Parameters(paramLabel = "PERIOD", description = "Year and month, such as 2026-10.")
    private String period;

    @Override
    public Integer call() throws Exception {
        Period chosen = period(period);
        AuditEntry entry = Approval.give(home(), chosen, Seen.LATEST, person.name(home()));
        PrintWriter out = out();
        out.println(entry.detail() + " of " + chosen + " was approved by " + entry.who() + ". \"apportion send "
                + chosen + "\" sends it.");
        out.flush();
        return ExitCode.DONE;
    }
}
