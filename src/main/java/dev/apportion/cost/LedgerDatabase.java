package dev.apportion.cost;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.flywaydb.core.Flyway;
import org.hsqldb.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The embedded database of one working folder, which holds the ledger and Spring Batch's job repository. Only one
 * process may have it open.
 */
public final class LedgerDatabase implements Closeable {

    /**
     * A living process renews its HSQLDB lock file every 10 s, and each try waits about that long, so a lock that a dead
     * process left behind is gone by the second one.
     */
    private static final int TRIES = 2;

    /** The version of the newest migration in db/migration. */
    static final String SCHEMA_VERSION = "1";

    private final HikariDataSource dataSource;

    private LedgerDatabase(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether there is a database in this folder. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve("ledger.script"));
    }

    /**
     * Opens the database, making or upgrading it as needed. A lock left behind by a killed process is waited for.
     *
     * @param onWait run once if there is something to wait for
     * @throws DataFolderInUseException if another process has the folder open
     */
    public static LedgerDatabase open(Path folder, Runnable onWait) throws DataFolderInUseException {
        boolean fresh = !exists(folder);
        HikariDataSource dataSource = connect(folder, onWait);
        try {
            if (!fresh && !anyApplied(dataSource)) {
                // Killed while it made its first tables; HSQLDB can't take those back. There is nothing else in it yet.
                JdbcClient.create(dataSource).sql("DROP SCHEMA PUBLIC CASCADE").update();
            }
            if (fresh || !upToDate(dataSource)) {
                Flyway.configure().dataSource(dataSource).load().migrate();
            }
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
        return new LedgerDatabase(dataSource);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Writes everything to disk and lets go of the folder. */
    @Override
    public void close() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger could not be closed", e);
        } finally {
            dataSource.close();
        }
    }

    private static HikariDataSource connect(Path folder, Runnable onWait) throws DataFolderInUseException {
        // HSQLDB itself waits a while for a lock to be given up, so this must be said before it is asked.
        if (Files.exists(folder.resolve("ledger.lck"))) {
            onWait.run();
        }
        for (int tries = 1; ; tries++) {
            try {
                return pool(folder);
            } catch (RuntimeException e) {
                SQLException cause = lockedBy(e);
                if (cause == null) {
                    throw e;
                }
                if (tries == TRIES) {
                    throw new DataFolderInUseException(folder, cause);
                }
            }
        }
    }

    private static HikariDataSource pool(Path folder) {
        HikariDataSource pool = new HikariDataSource();
        // write_delay=false: a commit that was acknowledged survives a crash. mvcc: partitions write side by side.
        pool.setJdbcUrl("jdbc:hsqldb:file:" + folder.toAbsolutePath().resolve("ledger")
                + ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached;hsqldb.log_size=200"
                + ";hsqldb.cache_rows=200000;hsqldb.cache_size=100000");
        pool.setUsername("SA");
        pool.setPassword("");
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
        try {
            pool.getConnection().close();
            return pool;
        } catch (SQLException | RuntimeException e) {
            pool.close();
            throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }

    private static @Nullable SQLException lockedBy(RuntimeException e) {
        SQLException cause = ExceptionUtils.throwableOfType(e, SQLException.class);
        return cause != null && Math.abs(cause.getErrorCode()) == ErrorCode.LOCK_FILE_ACQUISITION_FAILURE
                ? cause
                : null;
    }

    /** Asks Flyway's table rather than Flyway, whose start alone would take longer than most commands. */
    private static boolean upToDate(DataSource dataSource) {
        return applied(dataSource, "= '" + SCHEMA_VERSION + "'");
    }

    /** Whether any version of the schema was ever complete. */
    private static boolean anyApplied(DataSource dataSource) {
        return applied(dataSource, "IS NOT NULL");
    }

    private static boolean applied(DataSource dataSource, String version) {
        try {
            return JdbcClient.create(dataSource)
                            .sql(
                                    "SELECT COUNT(*) FROM \"flyway_schema_history\" WHERE \"success\" = TRUE AND \"version\" "
                                            + version)
                            .query(Integer.class)
                            .single()
                    > 0;
        } catch (BadSqlGrammarException e) {
            return false;
        }
    }
}
