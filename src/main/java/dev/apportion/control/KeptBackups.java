package dev.apportion.control;

import dev.apportion.access.FileAccess;
import dev.apportion.folder.Home;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerBackup;
import dev.apportion.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Backups of the ledger in one folder, of which the newest are kept. */
public final class KeptBackups {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'backup-'uuuuMMdd-HHmmss'.tar.gz'", Locale.ROOT);
    private static final String OWN = "backup-\\d{8}-\\d{6}\\.tar\\.gz";

    private final Path folder;

    public KeptBackups(Path folder) {
        this.folder = folder;
    }

    /**
     * Backs up a ledger in which a period was closed: afterwards, so that who restores it has the closing. Empty where Settings
     * of the program want none, or the ledger is on a server, whose administrators have their own.
     *
     * @throws java.io.UncheckedIOException if it can't be written
     */
    public static Optional<Path> afterClosing(Home home) throws IOException, DataFolderInUseException {
        int most = home.settings().get(Setting.BACKUPS);
        return most == 0 || LedgerBackup.instead(home.data()).isPresent()
                ? Optional.empty()
                : Optional.of(new KeptBackups(home.folder().resolve("backups"))
                        .write(home.data(), LocalDateTime.now(ZoneId.systemDefault()), most));
    }

    /** The file of a backup that is written at this local time, in the order of which names are. */
    public Path file(LocalDateTime at) {
        return folder.resolve(NAME.format(at));
    }

    /**
     * Writes one, makes the folder if it isn't there, and removes all but the newest; those of other names stay.
     *
     * @param most how many there are then, this one with them; at least 1
     * @return the new backup
     * @throws java.io.UncheckedIOException if it can't be written; all others are still there then
     */
    public Path write(Path data, LocalDateTime at, int most) throws IOException, DataFolderInUseException {
        FileAccess.folders(folder);
        Path backup = file(at);
        if (!Files.exists(backup)) {
            LedgerBackup.write(data, backup);
        }
        keep(most, backup);
        return backup;
    }

    /**
     * Removes all but the newest.
     *
     * @param written stays and counts as the newest, though the clock may have been set back since the others
     */
    public void keep(int most, Path written) throws IOException {
        List<Path> backups;
        try (Stream<Path> files = Files.list(folder)) {
            backups = files.filter(file -> file.getFileName().toString().matches(OWN))
                    .filter(file -> !file.getFileName().equals(written.getFileName()))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
        for (Path old : backups.subList(Math.min(most - 1, backups.size()), backups.size())) {
            Files.delete(old);
        }
    }
}
