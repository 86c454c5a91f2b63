package dev.apportion.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * New connections to one place, which wait for the disk at each commit or don't. Whoever holds a period gets none when the lock
 * was lost: the server may have been started again and have forgotten commits that weren't waited for, so a run that went on
 * would build on what is no longer there.
 */
final class PostgresConnections extends AbstractDataSource {

    private final PostgresPlace place;
    private final @Nullable PeriodLock lock;
    private volatile boolean waitForDisk = true;

    PostgresConnections(PostgresPlace place, @Nullable PeriodLock lock) {
        this.place = place;
        this.lock = lock;
    }

    /** For connections made from now on. */
    void waitForDisk(boolean wait) {
        waitForDisk = wait;
    }

    static String waitingForDisk(boolean wait) {
        return "SET synchronous_commit = " + (wait ? "on" : "off");
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (lock != null) {
            try {
                lock.require(place);
            } catch (LedgerTroubleException e) {
                throw new SQLNonTransientConnectionException(e.getMessage(), e);
            }
        }
        Connection connection = place.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(waitingForDisk(waitForDisk));
        }
        return connection;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }
}
