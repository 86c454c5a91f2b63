package dev.apportion.ledger.store;

import dev.apportion.access.FileAccess;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.AuditLog;
import dev.apportion.ledger.Ledger;
import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Takes a ledger from the data folder to a PostgreSQL server or back. The source is not changed before the target is whole: a
 * process that is killed on the way leaves the source as it is, and a target that says that it is unfinished.
 */
public final class LedgerMove {

    /** The name of the data folder as a target. */
    public static final String EMBEDDED = "embedded";

    private LedgerMove() {}

    /**
     * Moves the ledger that the settings name.
     *
     * @param to the address of a database, or {@link #EMBEDDED}
     * @param setAside where the files of an embedded ledger go when it has been moved
     * @return where it was
     * @throws IOException if the target holds something, the source can't be moved, or something of it did not arrive
     * @throws DataFolderInUseException if another process works with either
     */
    public static String move(Path data, String to, Path setAside) throws IOException, DataFolderInUseException {
        LedgerPlace source = LedgerPlace.chosen(data);
        if (to.equals(EMBEDDED)) {
            if (!(source instanceof PostgresPlace server)) {
                throw new IOException("The ledger is embedded: APPORTION_LEDGER names no other to be moved from.");
            }
            fromServer(server, data);
        } else {
            if (source instanceof PostgresPlace server) {
                throw new IOException(
                        "The ledger is in " + server + " already. To take it to another server, use pg_dump and"
                                + " pg_restore, and \"apportion audit\" afterwards.");
            }
            toServer(data, target(data, to));
            setAside(data, setAside);
        }
        return source.toString();
    }

    /** The address has the form that the setting has. */
    private static PostgresPlace target(Path data, String address) {
        SettingValues given = SettingValues.of(Map.of(Setting.LEDGER.variable(), address));
        SettingValues others = SettingValues.of(data.toAbsolutePath().resolveSibling(""));
        return PostgresPlace.of(given.find(Setting.LEDGER).orElse(""), others);
    }

    private static void fromServer(PostgresPlace source, Path data) throws IOException, DataFolderInUseException {
        requireSource(source);
        if (EmbeddedLedger.exists(data)) {
            throw new IOException(data + " holds a ledger already. Nothing was moved.");
        }
        FolderLock folder = FolderLock.take(data);
        try (PeriodLock whole = PeriodLock.takeWhole(source);
                LedgerDatabase from = source.open(null)) {
            LedgerReplacement.finish(data);
            Path next = LedgerReplacement.begin(data);
            try (LedgerDatabase target = EmbeddedLedger.open(next)) {
                copy(from, target, false);
            }
            whole.require(source);
            LedgerReplacement.put(data);
        } catch (SQLException | DataAccessException e) {
            throw LedgerTroubleException.of(source, e);
        } finally {
            folder.close();
        }
    }

    private static void toServer(Path data, PostgresPlace target) throws IOException, DataFolderInUseException {
        requireSource(new LedgerPlace.EmbeddedPlace(data));
        try (LedgerDatabase from = EmbeddedLedger.open(data);
                Connection connection = target.connect();
                PeriodLock whole = PeriodLock.takeWhole(target)) {
            JdbcTemplate mark = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            if (!UnfinishedMove.in(mark) && !LedgerCopy.tables(mark).isEmpty()) {
                throw new IOException(
                        target + " holds tables already. Nothing was moved. Name an empty database, or a new"
                                + " schema by ?currentSchema=…");
            }
            UnfinishedMove.begin(mark);
            try (LedgerDatabase to = PostgresLedger.openUnfinished(target)) {
                copy(from, to, true);
            }
            whole.require(target);
            UnfinishedMove.end(mark);
        } catch (SQLException | DataAccessException e) {
            throw LedgerTroubleException.of(target, e);
        }
    }

    private static void requireSource(LedgerPlace source) throws IOException {
        if (!source.exists()) {
            throw new IOException("There is no ledger in " + source + " yet, so there is nothing to move.");
        }
    }

    private static void copy(LedgerDatabase from, LedgerDatabase to, boolean toServer) throws IOException {
        AuditLog before = new Ledger(from.dataSource()).audit();
        List<String> faults = before.faults();
        if (!faults.isEmpty()) {
            throw new IOException(
                    "The ledger is not as it was recorded, and stays where it is: " + String.join(" ", faults));
        }
        to.writeInGroups();
        LedgerCopy copy = new LedgerCopy(from.dataSource(), to.dataSource(), toServer);
        copy.copy();
        to.writeAtOnce();
        AuditLog after = new Ledger(to.dataSource()).audit();
        if (!copy.counts(true).equals(copy.counts(false))
                || !hashes(after).equals(hashes(before))
                || !after.faults().isEmpty()) {
            throw new IOException("Not all of the ledger arrived. The ledger is where it was; move it again.");
        }
    }

    private static List<String> hashes(AuditLog audit) {
        return audit.entries().stream().map(AuditEntry::hash).toList();
    }

    /** So that nobody goes on with it by mistake. */
    private static void setAside(Path data, Path setAside) throws IOException, DataFolderInUseException {
        FolderLock folder = FolderLock.take(data);
        try {
            FileAccess.folders(setAside);
            for (String name : LedgerReplacement.names(data)) {
                Files.move(data.resolve(name), setAside.resolve(name));
            }
        } finally {
            folder.close();
        }
    }
}
