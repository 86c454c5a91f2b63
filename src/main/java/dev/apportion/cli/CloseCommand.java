package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.option.PersonOption;
import dev.apportion.control.KeptBackups;
import dev.apportion.control.PeriodClosing;
import dev.apportion.control.Seen;
import dev.apportion.cost.Period;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.store.DataFolderInUseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Locks a period. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        description = "Closes a period with its latest revision. A later change becomes a numbered restatement,"
                + " or is refused, as Settings says. Then backs up the ledger to backups/.")
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
        AuditEntry entry =
                new PeriodClosing(home(), chosen).close(Seen.LATEST, person.name(home()), why, heldToo, accepted);
        PrintWriter out = out();
        out.println(chosen + " was closed by " + entry.who() + ". " + entry.detail() + ".");
        out.println("Audit hash: " + entry.hash());
        out.println("Note it elsewhere: \"apportion audit --against HASH\" then shows whether any earlier entry was"
                + " changed.");
        boolean backedUp = backUp(out);
        out.flush();
        return backedUp ? ExitCode.DONE : ExitCode.DONE_WITH_FINDINGS;
    }

    private boolean backUp(PrintWriter out) throws DataFolderInUseException {
        try {
            KeptBackups.afterClosing(home())
                    .ifPresent(backup -> out.println(
                            "Backup: " + home().folder().relativize(backup) + ". Keep a copy on another disk."));
            return true;
        } catch (IOException | UncheckedIOException e) {
            err().println("The period is closed, but there is no backup of it: " + e.getMessage());
            err().flush();
            return false;
        }
    }
}
