package dev.apportion.ledger.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger on a PostgreSQL server, which several processes may have open. */
final class PostgresLedger implements LedgerDatabase {

    private final HikariDataSource pool = new HikariDataSource();
    private final PostgresConnections connections;

    private PostgresLedger(PostgresPlace place) {
        connections = new PostgresConnections(place);
        pool.setDataSource(connections);
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
    }

    static PostgresLedger open(PostgresPlace place) {
        PostgresLedger ledger = new PostgresLedger(place);
        try {
            bringUpToDate(place);
            ledger.pool.getConnection().close();
            return ledger;
        } catch (SQLException | RuntimeException e) {
            ledger.pool.close();
            throw LedgerTroubleException.of(place, e);
        }
    }

    private static void bringUpToDate(PostgresPlace place) throws SQLException {
        try (Connection connection = place.connect()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            int schema = LedgerMigrations.begun(jdbc) ? LedgerMigrations.version(jdbc) : 0;
            if (schema > LedgerMigrations.SCHEMA_VERSION) {
                throw new LaterLedgerException(place, schema);
            }
            if (schema < LedgerMigrations.SCHEMA_VERSION) {
                LedgerMigrations.migrate(new PostgresConnections(place), "postgresql", true, new PostgresTables());
            }
        }
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void writeInGroups() {
        waitForDisk(false);
    }

    @Override
    public void writeAtOnce() {
        waitForDisk(true);
        // Commits of before that are still under way reach the disk with the first one that is waited for.
        TransactionTemplate own = new TransactionTemplate(new JdbcTransactionManager(pool));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> new JdbcTemplate(pool).execute("SELECT pg_current_xact_id()"));
    }

    private void waitForDisk(boolean wait) {
        connections.waitForDisk(wait);
        pool.getHikariPoolMXBean().softEvictConnections();
        // The connection of a transaction that is under way, which outlives the others.
        new JdbcTemplate(pool).execute(PostgresConnections.waitingForDisk(wait));
    }

    @Override
    public void close() {
        pool.close();
    }
}
