package dev.apportion.ledger.store;

import dev.apportion.access.FileAccess;
import dev.apportion.ledger.store.holder.PageAddress;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Holds a data folder for one process. The lock is the operating system's, which takes it back the moment the process
 * ends, however it ends; HSQLDB's own lock file outlives a killed process and must be waited for.
 */
final class FolderLock implements Closeable {

    static final String FILE = "apportion.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws DataFolderInUseException if another process, or another part of this one, has it
     * @throws UncheckedIOException if the folder can't be written
     */
    static FolderLock take(Path folder) throws DataFolderInUseException {
        try {
            FileAccess.folders(folder);
            FileChannel channel =
                    FileAccess.open(folder.resolve(FILE), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            if (!FileAccess.lock(channel)) {
                channel.close();
                throw new DataFolderInUseException(folder);
            }
            PageAddress.remove(folder);
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data folder " + folder
                            + " can't be written: " + e.getMessage()
                            + ". Check its permissions and the space left on its disk.",
                    e);
        }
    }

    /** Gives the lock back; the file stays, since deleting it could take another process's lock away. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock on the data folder could not be released", e);
        }
    }
}
