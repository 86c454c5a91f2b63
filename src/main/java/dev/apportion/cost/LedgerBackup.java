package dev.apportion.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hsqldb.lib.tar.TarMalformatException;
import org.hsqldb.lib.tar.TarReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger as one file ({@code .tar.gz}), written and read by HSQLDB's own means. */
public final class LedgerBackup {

    private LedgerBackup() {}

    /**
     * Writes a backup of the data folder; nobody else can work with the folder meanwhile.
     *
     * @param archive must not exist yet
     */
    public static void write(Path data, Path archive) throws DataFolderInUseException {
        try (LedgerDatabase database = LedgerDatabase.open(data)) {
            JdbcClient.create(database.dataSource())
                    .sql("BACKUP DATABASE TO '"
                            + archive.toAbsolutePath().toString().replace("'", "''") + "' BLOCKING")
                    .update();
        }
    }

    /**
     * Puts a backup in the place of the data folder's ledger. The archive is read and its audit log verified before
     * anything is replaced. Interrupted, the present ledger
     * stays, or the next command finishes what was begun.
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
            verify(archive, unpacked, who);
            Files.createDirectories(replaced);
            LedgerReplacement.copy(data, replaced);
            LedgerReplacement.put(data);
        } finally {
            lock.close();
        }
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try {
            new TarReader(archive.toFile(), TarReader.EXTRACT_MODE, null, null, folder.toFile()).read();
        } catch (IOException | TarMalformatException e) {
            throw new IOException(archive + " can't be read as a backup: " + e.getMessage(), e);
        }
    }

    private static void verify(Path archive, Path unpacked, String who) throws IOException, DataFolderInUseException {
        if (!LedgerDatabase.exists(unpacked)) {
            throw new IOException(archive + " is not a backup of a ledger.");
        }
        try (LedgerDatabase database = LedgerDatabase.open(unpacked)) {
            AuditLog audit = new Ledger(database.dataSource()).audit();
            List<String> faults = audit.faults();
            if (!faults.isEmpty()) {
                throw new IOException(archive + " was changed since it was written: " + String.join(" ", faults));
            }
            audit.add(who, AuditEntry.Action.RESTORED, "", "From " + archive.getFileName());
        }
    }
}
