package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.control.KeptBackups;
import dev.apportion.folder.Home;
import dev.apportion.ledger.store.LedgerBackup;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the ledger to one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes the ledger, which is everything in data/, to one file. Input, templates and output are"
                + " ordinary files; back them up as usual.")
@SuppressWarnings("NullAway.Init")
final class BackupCommand extends FolderCommand {

    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "A new file ending in .tar.gz. Default: backup-<date>-<time>.tar.gz in the" + " working folder.")
    private @Nullable Path file;

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Then remove all but the newest N files named backup-<date>-<time>.tar.gz in its folder.")
    private @Nullable Integer keep;

    @Override
    public Integer call() throws Exception {
        Home home = home();
        requireLedgerInFiles();
        Path archive = file == null
                ? new KeptBackups(home.folder()).file(LocalDateTime.now(ZoneId.systemDefault()))
                : file.toAbsolutePath();
        if (keep != null && keep < 1) {
            throw wrong("--keep is " + keep + "; write how many backups there shall be, at least 1.");
        }
        if (!LedgerDatabase.exists(home.data())) {
            throw wrong("There is no ledger in " + home.data() + " yet, so there is nothing to back up.");
        }
        if (!archive.getFileName().toString().endsWith(".tar.gz")) {
            throw wrong("Give the backup a name that ends in .tar.gz.");
        }
        if (Files.exists(archive)) {
            throw wrong(archive + " exists already. Choose another name.");
        }
        LedgerBackup.write(home.data(), archive);
        Path folder = archive.getParent();
        if (keep != null && folder != null) {
            new KeptBackups(folder).keep(keep, archive);
        }
        PrintWriter out = out();
        out.println("Backup: " + archive + " (" + Files.size(archive) / 1024 + " KB)");
        out.flush();
        return ExitCode.DONE;
    }
}
