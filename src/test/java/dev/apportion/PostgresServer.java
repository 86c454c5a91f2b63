package dev.apportion;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL of this JVM's tests, started when it is first asked for, with a database for each test. Where its
 * programs can't run the tests skip, but fail in continuous integration.
 */
public final class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static @Nullable EmbeddedPostgres server;
    private static @Nullable String reason;

    private PostgresServer() {}

    /** The address of a new, empty database, with its user. */
    public static String newDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return running().getJdbcUrl("postgres", name);
    }

    /** Runs a statement as the server's owner, outside of all tests' databases. */
    public static void execute(String sql) {
        try (Connection connection = running().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Crashes the server, which starts itself again, as soon as a table has a row: a server one of whose processes is killed
     * throws all others out, forgets what was not committed, and reads its log again.
     */
    public static void crashWhenThereIsARow(String address, String table) {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            while (!has(statement, table)) {
                Thread.sleep(1);
            }
            try (ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
                row.next();
                ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly();
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        waitUntilItIsBack();
    }

    /** Returns as soon as there is such a table. */
    public static void waitForTable(String address, String table) throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            while (!isThere(statement, table)) {
                Thread.sleep(1);
            }
        }
    }

    private static void waitUntilItIsBack() {
        for (int attempt = 0; attempt < 600; attempt++) {
            try {
                Thread.sleep(50);
                running().getPostgresDatabase().getConnection().close();
                return;
            } catch (SQLException e) {
                // It is still reading its log.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        fail("The server did not come back");
    }

    private static boolean has(Statement statement, String table) throws SQLException {
        if (!isThere(statement, table)) {
            return false;
        }
        try (ResultSet row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return row.next();
        }
    }

    private static boolean isThere(Statement statement, String table) throws SQLException {
        try (ResultSet known = statement.executeQuery("SELECT to_regclass('" + table + "') IS NOT NULL")) {
            known.next();
            return known.getBoolean(1);
        }
    }

    /** From now on a role has to give its password, other than the server's owner. */
    public static void askForThePasswordOf(String role) throws IOException, SQLException {
        try (Connection connection = running().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            Path file;
            try (ResultSet row = statement.executeQuery("SHOW hba_file")) {
                row.next();
                file = Path.of(row.getString(1));
            }
            Files.writeString(file, "host all " + role + " all scram-sha-256\n" + Files.readString(file));
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static synchronized EmbeddedPostgres running() {
        if (server == null && reason == null) {
            try {
                // The language of the database differs from the ledger's order of texts.
                server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
            } catch (Exception | LinkageError e) {
                reason = ExceptionUtils.getStackTrace(e);
            }
        }
        if (server != null) {
            return server;
        }
        String message = "PostgreSQL can't be started here: " + reason;
        return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
    }
}
