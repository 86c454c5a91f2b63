package dev.apportion.ledger.store;

import dev.apportion.access.FileAccess;
import dev.apportion.access.TemporaryFiles;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.AuditHeads;
import dev.apportion.ledger.AuditLog;
import dev.apportion.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.commons.io.FileUtils;

/** A ledger as one file ({@code .tar.gz}). */
public final class LedgerBackup {

    private LedgerBackup() {}

    /** What to do instead, where the ledger is on a server, whose administrators have their own backup; empty if it is not. */
    public static Optional<String> instead(Path data) {
        return LedgerPlace.chosen(data) instanceof PostgresPlace place
                ? Optional.of("The ledger is in " + place
                        + ", and this command is for one in the data folder. Use pg_dump and"
                        + " pg_restore, and \"apportion audit\" after restoring.")
                : Optional.empty();
    }

    /**
     * Writes a backup of the data folder; nobody else can work with the folder meanwhile. A process that is killed on
     * the way leaves no file of this name.
     *
     * @param archive must not exist yet
     * @throws UncheckedIOException if it can't be written
     */
    public static void write(Path data, Path archive) throws DataFolderInUseException {
        // Opening finishes what a killed process left, and reveals damage before it is backed up.
        EmbeddedLedger.open(data).close();
        Path partial = archive.resolveSibling(archive.getFileName() + ".part");
        FolderLock lock = FolderLock.take(data);
        try {
            LedgerArchive.write(data, partial);
            Files.move(partial, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    archive + " could not be written (" + e
                            + "). Check that its folder is there, can be written and has" + " room.",
                    e);
        } finally {
            lock.close();
            FileUtils.deleteQuietly(partial.toFile());
        }
    }

    /**
     * Replaces the data folder's ledger with a backup. The archive's checksums and its audit log are
     * verified before anything is replaced. Interrupted, the present ledger stays, or the next command finishes what
     * was begun.
     *
     * @param replaced where the present ledger goes, if there is one
     * @throws IOException if the archive can't be read, or is not a backup of a ledger; nothing is replaced then
     */
    public static void restore(Path archive, Path data, Path replaced, String who)
            throws IOException, DataFolderInUseException {
        FolderLock lock = FolderLock.take(data);
        try {
            LedgerReplacement.finish(data);
            Path unpacked = LedgerReplacement.begin(data);
            unpack(archive, unpacked);
            AuditHeads heads = new AuditHeads(data);
            List<AuditEntry> entries = verify(archive, unpacked, who, heads.last());
            FileAccess.folders(replaced);
            LedgerReplacement.copy(data, replaced);
            LedgerReplacement.put(data);
            heads.note(entries);
        } finally {
            lock.close();
        }
    }

    /**
     * Looks into a backup, of which a copy is unpacked for as long as it takes.
     *
     * @throws IOException if the archive can't be read, or is not a backup of a ledger
     */
    public static <T> T look(Path archive, Function<DataSource, T> look) throws IOException, DataFolderInUseException {
        Path unpacked = Files.createTempDirectory(TemporaryFiles.folder(), "backup");
        try {
            LedgerArchive.unpack(archive, unpacked);
            if (!EmbeddedLedger.exists(unpacked)) {
                throw new IOException(archive + " is not a backup of a ledger.");
            }
            try (LedgerDatabase database = EmbeddedLedger.open(unpacked)) {
                return look.apply(database.dataSource());
            }
        } catch (DamagedLedgerException | OtherLedgerException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            FileUtils.deleteQuietly(unpacked.toFile());
        }
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try {
            LedgerArchive.unpack(archive, folder);
        } catch (IOException e) {
            throw new IOException(
                    archive + " can't be restored: " + e.getMessage()
                            + ". It is damaged or not a backup; the ledger is unchanged. Restore another backup, or"
                            + " copy this one again from where it was kept.",
                    e);
        }
    }

    /** The entries of its audit log, the last of which says what it replaces. */
    private static List<AuditEntry> verify(Path archive, Path unpacked, String who, Optional<AuditHeads.Head> replaced)
            throws IOException, DataFolderInUseException {
        if (!EmbeddedLedger.exists(unpacked)) {
            throw new IOException(archive + " is not a backup of a ledger.");
        }
        try (LedgerDatabase database = EmbeddedLedger.open(unpacked)) {
            AuditLog audit = new Ledger(database.dataSource()).audit();
            List<String> faults = audit.faults();
            if (!faults.isEmpty()) {
                throw new IOException(archive + " was changed since it was written: " + String.join(" ", faults));
            }
            audit.addRestored(
                    who,
                    replaced.map(AuditHeads.Head::hash).orElse(null),
                    "From " + archive.getFileName()
                            + replaced.map(head -> ", in place of a ledger whose last entry was " + head.number()
                                            + " (hash " + head.hash() + ")")
                                    .orElse(""));
            return audit.entries();
        } catch (DamagedLedgerException e) {
            throw new IOException(archive + " holds a ledger that can't be opened. Restore another backup.", e);
        }
    }
}
