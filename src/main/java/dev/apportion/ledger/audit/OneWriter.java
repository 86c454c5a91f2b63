package dev.apportion.ledger.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one at a time do what builds on the last entry of the audit log. An embedded ledger has one process; on a server others
 * wait until the transaction ends, this one's or the caller's.
 */
public final class OneWriter {

    private static final String WAIT =
            "SELECT pg_advisory_xact_lock(hashtextextended('apportion audit ' || current_schema(), 0))";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public OneWriter(JdbcTemplate jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Does it in a transaction, when it is its turn. */
    public synchronized <T> T call(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.execute((ConnectionCallback<Boolean>) OneWriter::waitForOthers);
            return work.get();
        }));
    }

    private static boolean waitForOthers(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(WAIT);
            }
        }
        return true;
    }
}
