package dev.apportion.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections of a pool that waits a second for one: asked again for a while, but not once the lock on a period was lost. */
final class PatientConnections extends DelegatingDataSource {

    static final int WAIT_MILLIS = 1000;

    private static final int TRIES = 10;

    private final @Nullable PeriodLock lock;

    PatientConnections(DataSource pool, @Nullable PeriodLock lock) {
        super(pool);
        this.lock = lock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            if (lock != null) {
                lock.requireNotLost();
            }
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
