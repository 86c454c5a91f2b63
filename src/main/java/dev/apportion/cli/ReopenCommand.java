package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.option.PersonOption;
import dev.apportion.control.PeriodClosing;
import dev.apportion.cost.Period;
import dev.apportion.ledger.AuditEntry;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Unlocks a period. */
@Command(
        name = "reopen",
        mixinStandardHelpOptions = true,
        description = "Opens a closed period again, so that the next run replaces its figures.")
@SuppressWarnings("NullAway.Init")
final class ReopenCommand extends FolderCommand {

    @Mixin
    private PersonOption person;

    @Parameters(paramLabel = "PERIOD", description = "Year and month, such as 2026-10.")
    private String period;

    @Option(names = "--because", paramLabel = "TEXT", required = true, description = "The reason, for the audit log.")
    private String why;

    @Override
    public Integer call() throws Exception {
        Period chosen = period(period);
        AuditEntry entry = new PeriodClosing(home(), chosen).reopen(person.name(home()), why);
        PrintWriter out = out();
        out.println(chosen + " was reopened by " + entry.who() + ".");
        out.flush();
        return ExitCode.DONE;
    }
}
