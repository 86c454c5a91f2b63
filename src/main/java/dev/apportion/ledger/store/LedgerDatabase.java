package dev.apportion.ledger.store;

import dev.apportion.cost.Period;
import dev.apportion.setting.WrongSettingException;
import java.io.Closeable;
import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * The database that holds the ledger and Spring Batch's job repository: the embedded one of a data folder, or the one that
 * {@code APPORTION_LEDGER} names. Callers don't know which.
 */
public interface LedgerDatabase extends Closeable {

    /**
     * Whether there is a ledger, damaged or not.
     *
     * @param data the working folder's data folder
     * @throws WrongSettingException if the settings make no sense
     * @throws LedgerTroubleException if the database can't be asked
     */
    static boolean exists(Path data) {
        return LedgerPlace.chosen(data).exists();
    }

    /**
     * Opens the ledger to look at it, making or upgrading it as needed.
     *
     * @param data the working folder's data folder
     * @throws DataFolderInUseException if another process has the folder, where the ledger is in it
     * @throws DamagedLedgerException if there are files of a ledger that can't be opened; they stay as they are
     * @throws OtherLedgerException if a later version of the program upgraded it, or a build made it that never was released
     * @throws WrongSettingException if the settings make no sense
     * @throws LedgerTroubleException if the database can't be reached or used
     * @throws java.io.UncheckedIOException if the folder can't be written
     */
    static LedgerDatabase open(Path data) throws DataFolderInUseException {
        LedgerDatabase kept = KeptLedger.lent(data, null);
        return kept != null ? kept : new NotedLedger(LedgerPlace.chosen(data).open(null), data);
    }

    /**
     * Opens the ledger to change what it has of a period, which no other process can do until it is closed.
     *
     * @throws DataFolderInUseException if another process has the folder or the period
     * @see #open(Path)
     */
    static LedgerDatabase open(Path data, Period period) throws DataFolderInUseException {
        LedgerDatabase kept = KeptLedger.lent(data, period);
        return kept != null ? kept : new NotedLedger(LedgerPlace.chosen(data).open(period), data);
    }

    /** Always the same object, so that whoever works with it takes part in the same transactions. */
    DataSource dataSource();

    /**
     * Lets commits reach the disk in groups, some a second, and in order: a process or server that is killed may lose the last
     * of them, which is harmless as long as nothing outside the ledger depends on them. A wait for the disk at each commit
     * takes more time than all else in a run of many files.
     */
    void writeInGroups();

    /**
     * From here on a commit that was acknowledged is on the disk, and so are all before it.
     *
     * @throws LedgerTroubleException if the period is no longer held by this process
     */
    void writeAtOnce();

    /**
     * Has the database write its files anew, without what rows were before they were changed or deleted. What a server keeps beside
     * its tables (its log, replicas, backups) is its administrators'.
     */
    void rewrite();

    /**
     * Makes sure that what was opened is still this process's.
     *
     * @throws LedgerTroubleException if the server let go of it, as when it was started again
     */
    void requireHeld();

    /** Lets go of the database; an embedded one is written to the disk and its folder let go of. */
    @Override
    void close();
}
