package dev.apportion.ledger.store;

import dev.apportion.cost.Period;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Holds a period of a ledger on a server for one process. The lock is the session's of a connection of its own, so the server
 * takes it back when the process ends, however it ends. The session's name says who has it.
 */
final class PeriodLock implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodLock.class);

    private static final String WHOLE = "";
    private static final String PREFIX = "apportion ";
    private static final String KEY = "hashtextextended('apportion ' || current_schema() || ' ' || ?, 0)";

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final String period;
    private volatile @Nullable LedgerTroubleException lost;

    /** @param period what is held; empty for all of the ledger */
    private PeriodLock(Connection connection, String period) {
        this.connection = connection;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.period = period;
    }

    /**
     * Takes the lock.
     *
     * @throws DataFolderInUseException if another process, or another part of this one, has it
     */
    static PeriodLock take(PostgresPlace place, Period period) throws DataFolderInUseException, SQLException {
        return take(place, period.toString());
    }

    /**
     * Takes the whole ledger, no period of which can then be held by others.
     *
     * @throws DataFolderInUseException if another process has it or a period of it
     */
    static PeriodLock takeWhole(PostgresPlace place) throws DataFolderInUseException, SQLException {
        return take(place, WHOLE);
    }

    private static PeriodLock take(PostgresPlace place, String period) throws DataFolderInUseException, SQLException {
        PeriodLock lock = new PeriodLock(place.connect(), period);
        try {
            lock.begin(place.person());
            boolean whole = period.equals(WHOLE);
            lock.require(place, WHOLE, whole ? "pg_try_advisory_lock" : "pg_try_advisory_lock_shared");
            if (!whole) {
                lock.require(place, period, "pg_try_advisory_lock");
            }
            return lock;
        } catch (DataFolderInUseException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void begin(String person) {
        // A machine that lost its power says nothing: the server asks it again and again, and gives up after a minute
        // and a half.
        jdbc.execute("SET tcp_keepalives_idle = 60; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3");
        String what = period.equals(WHOLE) ? "move" : period;
        jdbc.queryForObject(
                "SELECT set_config('application_name', ?, false)", String.class, PREFIX + what + " " + self(person));
    }

    private void require(PostgresPlace place, String held, String function) throws DataFolderInUseException {
        if (!Boolean.TRUE.equals(jdbc.queryForObject("SELECT " + function + "(" + KEY + ")", Boolean.class, held))) {
            throw new DataFolderInUseException(place, held, holder(held));
        }
    }

    /** The server cuts this off after 63 characters. */
    private static String self(String person) {
        return "process " + ProcessHandle.current().pid() + " on " + host() + " by " + person;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    /** Who has it and since when, as far as this user may know. */
    private String holder(String held) {
        List<String> holders = jdbc.query(
                "SELECT a.application_name, a.backend_start AT TIME ZONE 'UTC' FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
                        + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
                        + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                        + " AND (l.classid::bigint << 32) | l.objid::bigint = " + KEY,
                (row, number) -> told(row.getString(1), row.getObject(2, LocalDateTime.class)),
                held);
        return holders.isEmpty() ? "a process that has just ended" : holders.get(0);
    }

    private String told(String name, @Nullable LocalDateTime since) {
        String who = Strings.CS.removeStart(Strings.CS.removeStart(name, PREFIX), period + " ");
        return since == null ? who : who + ", since " + since.truncatedTo(ChronoUnit.SECONDS) + " UTC";
    }

    /**
     * Makes sure that it is still held.
     *
     * @throws LedgerTroubleException if the connection was lost, and the lock with it
     */
    void require(PostgresPlace place) {
        try {
            jdbc.execute("SELECT 1");
        } catch (DataAccessException e) {
            LedgerTroubleException told = new LedgerTroubleException(
                    "The connection that held the ledger in " + place
                            + " for this process was lost, as when the server is started again.",
                    e);
            lost = told;
            throw told;
        }
    }

    /** Fails if it is known to be lost; asks nobody. */
    void requireNotLost() throws SQLNonTransientConnectionException {
        LedgerTroubleException told = lost;
        if (told != null) {
            throw new SQLNonTransientConnectionException(told.getMessage(), told);
        }
    }

    /** The server ends a session some time after its connection; whoever comes next must not find it held until then. */
    @Override
    public void close() {
        try (connection) {
            if (lost == null) {
                jdbc.execute("SELECT pg_advisory_unlock_all()");
            }
        } catch (SQLException | DataAccessException e) {
            LOG.warn("The connection that held {} could not be closed", period, e);
        }
    }
}
