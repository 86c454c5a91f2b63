package dev.apportion.ledger.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.apportion.cost.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger on a PostgreSQL server, which several processes may have open. */
final class PostgresLedger implements LedgerDatabase {

    private static final int MOST_CONNECTIONS = 16;

    private final HikariDataSource pool = new HikariDataSource();
    private final DataSource dataSource;
    private final PostgresPlace place;
    private final PostgresConnections connections;
    private final @Nullable PeriodLock lock;

    private PostgresLedger(PostgresPlace place, @Nullable PeriodLock lock) {
        this.place = place;
        this.lock = lock;
        connections = new PostgresConnections(place, lock);
        pool.setDataSource(connections);
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PatientConnections.WAIT_MILLIS);
        dataSource = new PatientConnections(pool, lock);
    }

    static PostgresLedger open(PostgresPlace place, @Nullable Period period) throws DataFolderInUseException {
        try {
            bringUpToDate(place, false);
            return new PostgresLedger(place, period == null ? null : PeriodLock.take(place, period));
        } catch (SQLException | RuntimeException e) {
            throw LedgerTroubleException.of(place, e);
        }
    }

    /** One that a ledger is being moved into. */
    static PostgresLedger openUnfinished(PostgresPlace place) throws SQLException {
        bringUpToDate(place, true);
        return new PostgresLedger(place, null);
    }

    private static void bringUpToDate(PostgresPlace place, boolean unfinishedToo) throws SQLException {
        try (Connection connection = place.connect()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            if (!unfinishedToo) {
                UnfinishedMove.refuse(place, jdbc);
            }
            boolean begun = LedgerMigrations.begun(jdbc);
            if (!begun) {
                requireEmpty(place, jdbc);
                requireRightToCreate(jdbc);
            }
            if (!begun || !LedgerMigrations.upToDate(place, jdbc)) {
                LedgerMigrations.migratePostgres(new PostgresConnections(place, null));
            }
        }
    }

    /** Where anything but a ledger is, nothing is made. */
    private static void requireEmpty(PostgresPlace place, JdbcTemplate jdbc) {
        List<String> others = LedgerCopy.tables(jdbc).stream().sorted().toList();
        if (!others.isEmpty()) {
            throw new LedgerTroubleException(
                    "The database of the ledger in " + place + " has other tables, such as " + others.get(0)
                            + ". Give Apportion a schema of its own: CREATE SCHEMA apportion, and"
                            + " ?currentSchema=apportion at the end of APPORTION_LEDGER.",
                    null);
        }
    }

    /** Has the server refuse at once: Flyway would try ten seconds long. */
    private static void requireRightToCreate(JdbcTemplate jdbc) {
        jdbc.execute("DO $$ BEGIN IF NOT has_schema_privilege(current_schema(), 'CREATE') THEN"
                + " RAISE insufficient_privilege USING MESSAGE = 'permission denied for schema ' || current_schema();"
                + " END IF; END $$");
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void writeInGroups() {
        waitForDisk(false);
    }

    /** What a run of another process holds is waited for. */
    @Override
    public void rewrite() {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        LedgerCopy.tables(jdbc).forEach(table -> jdbc.execute("VACUUM (FULL, ANALYZE) " + table));
    }

    @Override
    public void requireHeld() {
        if (lock != null) {
            lock.require(place);
        }
    }

    @Override
    public void writeAtOnce() {
        requireHeld();
        waitForDisk(true);
        // Commits of before that are still under way reach the disk with the first one that is waited for.
        TransactionTemplate own = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> new JdbcTemplate(dataSource).execute("SELECT pg_current_xact_id()"));
    }

    private void waitForDisk(boolean wait) {
        connections.waitForDisk(wait);
        HikariPoolMXBean running = pool.getHikariPoolMXBean();
        if (running != null) {
            running.softEvictConnections();
        }
        // The connection of a transaction that is under way, which outlives the others.
        new JdbcTemplate(dataSource).execute(PostgresConnections.waitingForDisk(wait));
    }

    @Override
    public void close() {
        pool.close();
        if (lock != null) {
            lock.close();
        }
    }
}
