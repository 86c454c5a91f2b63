package dev.apportion.ledger.store;

import dev.apportion.cost.Period;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that this process keeps open for long. Whatever opens it meanwhile in this process gets the same database, so
 * that commands' code runs unchanged; no other process gets it. As among processes, one at a time may change it.
 */
public final class KeptLedger implements Closeable {

    private static final Map<Path, KeptLedger> KEPT = new ConcurrentHashMap<>();

    private static final long MOST_SECONDS = 3;

    private final Path data;
    private final LedgerDatabase database;
    private final Semaphore change = new Semaphore(1);

    private KeptLedger(Path data, LedgerDatabase database) {
        this.data = data;
        this.database = database;
    }

    /**
     * Keeps the ledger of a data folder open until the result is closed. One on a server is not kept: it is opened each time,
     * and locked by period.
     *
     * @throws DataFolderInUseException if another process has the folder
     * @see LedgerDatabase#open(Path)
     */
    public static Closeable keep(Path data) throws DataFolderInUseException {
        if (!LedgerPlace.chosen(data).isInFolder()) {
            return () -> {};
        }
        KeptLedger kept = new KeptLedger(key(data), LedgerDatabase.open(data));
        KEPT.put(kept.data, kept);
        return kept;
    }

    /**
     * The ledger of this folder, if this process keeps it; null if it doesn't.
     *
     * @param period null to look only
     * @throws DataFolderInUseException if another part of this process changes it
     */
    static @Nullable LedgerDatabase lent(Path data, @Nullable Period period) throws DataFolderInUseException {
        KeptLedger kept = KEPT.get(key(data));
        if (kept == null) {
            return null;
        }
        if (period == null) {
            return kept.new Look();
        }
        try {
            // What pages do takes a moment; a run takes longer.
            if (kept.change.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
                return kept.new Change();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DataFolderInUseException(data, null);
    }

    private static Path key(Path data) {
        return data.toAbsolutePath().normalize();
    }

    /** Waits for whoever changes it. */
    @Override
    public void close() {
        change.acquireUninterruptibly();
        KEPT.remove(data);
        database.close();
    }

    /** A ledger that is another one, but for how it is closed. */
    interface Delegate extends LedgerDatabase {

        LedgerDatabase database();

        @Override
        default DataSource dataSource() {
            return database().dataSource();
        }

        @Override
        default void writeInGroups() {
            database().writeInGroups();
        }

        @Override
        default void writeAtOnce() {
            database().writeAtOnce();
        }

        @Override
        default void rewrite() {
            database().rewrite();
        }

        @Override
        default void requireHeld() {
            database().requireHeld();
        }
    }

    private class Look implements Delegate {

        @Override
        public LedgerDatabase database() {
            return database;
        }

        @Override
        public void close() {
            // It stays open.
        }
    }

    private final class Change extends Look {

        private boolean open = true;

        @Override
        public void close() {
            if (open) {
                open = false;
                try {
                    database.writeAtOnce();
                    NotedLedger.note(database, data);
                } finally {
                    change.release();
                }
            }
        }
    }
}
