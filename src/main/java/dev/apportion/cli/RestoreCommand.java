package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.option.PersonOption;
import dev.apportion.folder.Home;
import dev.apportion.ledger.store.LedgerBackup;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Restores a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Restores a backup. The current ledger is kept next to it.")
@SuppressWarnings("NullAway.Init")
final class RestoreCommand extends FolderCommand {

    @Mixin
    private PersonOption person;

    @Parameters(paramLabel = "FILE", description = "A file written by \"apportion backup\".")
    private Path file;

    @Override
    public Integer call() throws Exception {
        Home home = home();
        requireLedgerInFiles();
        PrintWriter out = out();
        if (!Files.isRegularFile(file)) {
            throw wrong("There is no file " + file + ".");
        }
        boolean present = LedgerDatabase.exists(home.data());
        Path replaced = home.data()
                .resolve("replaced-" + BackupCommand.STAMP.format(LocalDateTime.now(ZoneId.systemDefault())));
        try {
            LedgerBackup.restore(file, home.data(), replaced, person.name(home()));
        } catch (IOException e) {
            err().println(e.getMessage());
            return ExitCode.USAGE;
        }
        out.println("Restored from " + file + ".");
        if (present) {
            out.println("The previous ledger is in " + home.folder().relativize(replaced) + ".");
        }
        out.flush();
        return ExitCode.DONE;
    }
}
