package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.ledger.store.LedgerMove;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What concerns the ledger as a whole. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Takes the ledger to another place.",
        subcommands = LedgerCommand.Move.class)
final class LedgerCommand {

    /** Takes the ledger from the data folder to a PostgreSQL server or back. */
    @Command(
            name = "move",
            mixinStandardHelpOptions = true,
            description =
                    "Takes the ledger, with all runs and the audit log, from the data folder to a PostgreSQL database or"
                            + " back. The target must be empty. Interrupted, the ledger is where it was; repeat the command.")
    @SuppressWarnings("NullAway.Init")
    static final class Move extends FolderCommand {

        @Parameters(
                paramLabel = "TARGET",
                description =
                        "jdbc:postgresql://server:5432/database, with user and password as for APPORTION_LEDGER; or"
                                + " \"" + LedgerMove.EMBEDDED
                                + "\", to take the ledger that APPORTION_LEDGER names to the data folder.")
        private String target;

        @Override
        public Integer call() throws Exception {
            Path data = home().data();
            Path setAside =
                    data.resolve("moved-" + BackupCommand.STAMP.format(LocalDateTime.now(ZoneId.systemDefault())));
            String source;
            try {
                source = LedgerMove.move(data, target, setAside);
            } catch (IOException e) {
                err().println(e.getMessage());
                return ExitCode.USAGE;
            }
            PrintWriter out = out();
            boolean embedded = target.equals(LedgerMove.EMBEDDED);
            out.println("Moved, and found as recorded. "
                    + (embedded ? "Set APPORTION_LEDGER no longer" : "Set APPORTION_LEDGER to the new address")
                    + " from now on, for everybody who works with this ledger.");
            out.println(
                    Files.isDirectory(setAside)
                            ? "The files of the ledger that was moved are in " + setAside + "."
                            : "The tables in " + source
                                    + " are as they were. Remove them when you no longer need them.");
            out.flush();
            return ExitCode.DONE;
        }
    }
}
