package dev.apportion.ledger.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.apportion.ledger.store.sum.FileSums;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The embedded database of a data folder (HSQLDB). Only one process may have it open. */
final class EmbeddedLedger implements LedgerDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedLedger.class);

    private static final String IN_GROUPS = "SET FILES WRITE DELAY 250 MILLIS";

    private final Path folder;
    private final HikariDataSource dataSource;
    private final FolderLock lock;

    private EmbeddedLedger(Path folder, HikariDataSource dataSource, FolderLock lock) {
        this.folder = folder;
        this.dataSource = dataSource;
        this.lock = lock;
    }

    static boolean exists(Path folder) {
        return LedgerReplacement.hasContent(folder);
    }

    static EmbeddedLedger open(Path folder) throws DataFolderInUseException {
        FolderLock lock = FolderLock.take(folder);
        try {
            EmbeddedLedger database = new EmbeddedLedger(folder, upToDate(folder), lock);
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
                shutDown(folder, dataSource);
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
            throw new UncheckedIOException(
                    "The data folder " + folder + " can't be written: " + e.getMessage()
                            + ". Check its permissions and the space left on its disk.",
                    e);
        }
    }

    /** HSQLDB would begin an empty database where its script is missing, so that is looked at first. */
    private static HikariDataSource present(Path folder) throws IOException {
        Optional<String> damage = sums(folder).damage();
        if (damage.isPresent()) {
            throw DamagedLedgerException.changed(folder, damage.get());
        }
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
    static void migrate(Path folder, String shutDown) throws IOException {
        HikariDataSource dataSource = pool(folder);
        new JdbcTemplate(dataSource).execute(IN_GROUPS);
        try {
            LedgerMigrations.migrateEmbedded(dataSource);
        } finally {
            shutDown(folder, dataSource, shutDown);
        }
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void writeInGroups() {
        execute(IN_GROUPS);
    }

    @Override
    public void writeAtOnce() {
        execute("SET FILES WRITE DELAY FALSE");
    }

    private void execute(String sql) {
        new JdbcTemplate(dataSource).execute(sql);
        // The first statement makes a file; a process may be killed with it.
        LedgerReplacement.takeFiles(folder);
    }

    @Override
    public void rewrite() {
        execute("CHECKPOINT DEFRAG");
    }

    /** The folder's lock is the operating system's, and lasts as long as the process. */
    @Override
    public void requireHeld() {}

    @Override
    public void close() {
        try {
            shutDown(folder, dataSource);
        } finally {
            lock.close();
        }
    }

    private static void shutDown(Path folder, HikariDataSource dataSource) {
        shutDown(folder, dataSource, "SHUTDOWN");
    }

    private static void shutDown(Path folder, HikariDataSource dataSource, String how) {
        try (dataSource;
                var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(how);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger could not be closed", e);
        }
        LedgerReplacement.takeFiles(folder);
        try {
            sums(folder).take(LedgerReplacement.names(folder));
        } catch (IOException e) {
            // What was to be kept is kept; damage to it just won't be seen before it is read.
            LOG.warn("The checksums of the ledger could not be written", e);
        }
    }

    private static FileSums sums(Path folder) {
        return new FileSums(folder, "ledger.sums");
    }

    private static HikariDataSource pool(Path folder) throws IOException {
        sums(folder).drop();
        HikariDataSource pool = new HikariDataSource();
        // write_delay=false: a commit that was acknowledged survives a crash. mvcc: partitions write side by side.
        // lock_file=false: the folder's own lock keeps other processes out, and frees itself when a process is killed.
        JDBCDataSource files = new JDBCDataSource();
        files.setUrl("jdbc:hsqldb:file:" + folder.toAbsolutePath().resolve("ledger")
                + ";hsqldb.lock_file=false;hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached;hsqldb.log_size=200"
                + ";hsqldb.cache_rows=200000;hsqldb.cache_size=100000");
        files.setUser("SA");
        files.setPassword("");
        // By its address the pool would ask DriverManager, which loads every driver that there is.
        pool.setDataSource(files);
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
        try {
            pool.getConnection().close();
            LedgerReplacement.takeFiles(folder);
            return pool;
        } catch (SQLException | RuntimeException e) {
            pool.close();
            throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }

    private static boolean isUpToDate(Path folder, HikariDataSource dataSource) {
        try {
            return LedgerMigrations.upToDate(new LedgerPlace.EmbeddedPlace(folder), new JdbcTemplate(dataSource));
        } catch (OtherLedgerException e) {
            shutDown(folder, dataSource);
            throw e;
        } catch (BadSqlGrammarException e) {
            // A ledger gets this table before all others.
            shutDown(folder, dataSource);
            throw new DamagedLedgerException(folder, e);
        }
    }
}
