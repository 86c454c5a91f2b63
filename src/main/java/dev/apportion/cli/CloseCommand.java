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

/** Locks a period. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        description = "Closes a period with its latest revision. A later change becomes a numbered restatement,"
                + " or is refused, as Settings says.")
@SuppressWarnings("NullAway.Init")
final class CloseCommand extends FolderCommand {

    @Mixin
    private PersonOption person;

    @Parameters(paramLabel = "PERIOD", description = "Year and month, such as 2026-10.")
    private String period;

    @Option(names = "--because", paramLabel = "TEXT", description = "A note for the audit log.")
    private String why = "";

    @Option(names = "--with-held", description = "Close it even if lines are held.")
    private boolean heldToo;

    @Option(
            names = "--accept",
            paramLabel = "REASON",
            description = "Close it even if something that was sent or expected is not counted. The reason and what is"
                    + " not counted go into the audit log.")
    private String accepted = "";

    @Override
    public Integer call() throws Exception {
        Period chosen = period(period);
        AuditEntry entry = new PeriodClosing(home(), chosen).close(person.name(home()), why, heldToo, accepted);
        PrintWriter out = out();
        out.println(chosen + " was closed by " + entry.who() + ". " + entry.detail() + ".");
        out.println("Audit hash: " + entry.hash());
        out.println("Note it elsewhere: \"apportion audit --against HASH\" then shows whether any earlier entry was"
                + " changed.");
        out.flush();
        return ExitCode.DONE;
    }
}
