package dev.apportion;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
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
