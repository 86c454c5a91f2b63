package dev.apportion.ledger.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The embedded database of one working folder, which holds the ledger and Spring Batch's job repository. Only one
 * process may have it open.
 */
public final class LedgerDatabase implements Closeable {

    /**
     * The version of the newest migration: those in db/migration, {@link LinesIntoBlocks}, {@link SumsIntoBlocks} and
     * {@link TextsOfAnyLength}.
     */
    static final int SCHEMA_VERSION = 19;

    private static final String IN_GROUPS = "SET FILES WRITE DELAY 250 MILLIS";

    private final HikariDataSource dataSource;
    private final FolderLock lock;

    private LedgerDatabase(HikariDataSource dataSource, FolderLock lock) {
        this.dataSource = dataSource;
        this.lock = lock;
    }

    /** Whether there is a database in this folder, damaged or not. */
    public static boolean exists(Path folder) {
        return LedgerReplacement.hasContent(folder);
    }

    /**
     * Opens the database, making or upgrading it as needed.
     *
     * @throws DataFolderInUseException if another process has the folder open
     * @throws DamagedLedgerException if there are files of a ledger that can't be opened; they stay as they are
     * @throws LaterLedgerException if a later version of the program upgraded it
     * @throws UncheckedIOException if the folder can't be written
     */
    public static LedgerDatabase open(Path folder) throws DataFolderInUseException {
        FolderLock lock = FolderLock.take(folder);
        try {
            LedgerDatabase database = new LedgerDatabase(upToDate(folder), lock);
            // The setting is kept in the database, so a run that was killed may have left the other one.
            database.writeAtOnce();
            return database;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static HikariDataSource upToDate(Path folder) {
        try {
            LedgerReplacement.finish(folder);
            boolean present = exists(folder);
            if (present) {
                HikariDataSource dataSource = present(folder);
                if (isUpToDate(folder, dataSource)) {
                    return dataSource;
                }
                shutDown(dataSource);
            }
            Path next = LedgerReplacement.begin(folder);
            if (present) {
                LedgerReplacement.copy(folder, next);
                // What was moved to another table leaves its room behind, which may be more than all that is left.
                migrate(next, "SHUTDOWN COMPACT");
            } else {
                EmptyLedger.copyTo(next);
            }
            LedgerReplacement.put(folder);
            return pool(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " can't be written: " + e.getMessage(), e);
        }
    }

    /** HSQLDB would begin an empty database where its script is missing, so that is looked at first. */
    private static HikariDataSource present(Path folder) {
        if (!Files.exists(folder.resolve("ledger.script")) && !Files.exists(folder.resolve("ledger.script.new"))) {
            throw new DamagedLedgerException(folder, "ledger.script is missing");
        }
        try {
            return pool(folder);
        } catch (RuntimeException e) {
            throw new DamagedLedgerException(folder, e);
        }
    }

    /**
     * Makes or upgrades a database that nobody sees before it is complete, so commits need not wait for the disk.
     *
     * @param shutDown the statement that closes it
     */
    static void migrate(Path folder, String shutDown) {
        HikariDataSource dataSource = pool(folder);
        JdbcClient.create(dataSource).sql(IN_GROUPS).update();
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .javaMigrations(new LinesIntoBlocks(), new SumsIntoBlocks(), new TextsOfAnyLength())
                    .load()
                    .migrate();
        } finally {
            shutDown(dataSource, shutDown);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * Lets commits reach the disk in groups, some a second, and in order: a process that is killed may lose the last of
     * them, which is harmless as long as nothing outside the ledger depends on them. A wait for the disk at each commit
     * takes more time than all else in a run of many files.
     */
    public void writeInGroups() {
        execute(IN_GROUPS);
    }

    /** From here on a commit that was acknowledged is on the disk, and so are all before it. */
    public void writeAtOnce() {
        execute("SET FILES WRITE DELAY FALSE");
    }

    private void execute(String sql) {
        JdbcClient.create(dataSource).sql(sql).update();
    }

    /** Writes everything to disk and lets go of the folder. */
    @Override
    public void close() {
        try {
            shutDown(dataSource);
        } finally {
            lock.close();
        }
    }

    private static void shutDown(HikariDataSource dataSource) {
        shutDown(dataSource, "SHUTDOWN");
    }

    private static void shutDown(HikariDataSource dataSource, String how) {
        try (dataSource;
                var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(how);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger could not be closed", e);
        }
    }

    private static HikariDataSource pool(Path folder) {
        HikariDataSource pool = new HikariDataSource();
        // write_delay=false: a commit that was acknowledged survives a crash. mvcc: partitions write side by side.
        // lock_file=false: the folder's own lock keeps other processes out, and frees itself when a process is killed.
        pool.setJdbcUrl("jdbc:hsqldb:file:" + folder.toAbsolutePath().resolve("ledger")
                + ";hsqldb.lock_file=false;hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached;hsqldb.log_size=200"
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

    /** Asks Flyway's table rather than Flyway, whose start alone would take longer than most commands. */
    private static boolean isUpToDate(Path folder, HikariDataSource dataSource) {
        try {
            int schema = JdbcClient.create(dataSource)
                    .sql("SELECT COALESCE(MAX(CAST(\"version\" AS INTEGER)), 0) FROM \"flyway_schema_history\""
                            + " WHERE \"success\" = TRUE")
                    .query(Integer.class)
                    .single();
            if (schema > SCHEMA_VERSION) {
                shutDown(dataSource);
                throw new LaterLedgerException(folder, schema);
            }
            return schema == SCHEMA_VERSION;
        } catch (BadSqlGrammarException e) {
            // A ledger gets this table before all others.
            shutDown(dataSource);
            throw new DamagedLedgerException(folder, e);
        }
    }
}
