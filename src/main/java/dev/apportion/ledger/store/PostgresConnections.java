package dev.apportion.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** New connections to one place, which wait for the disk at each commit or don't. */
final class PostgresConnections extends AbstractDataSource {

    private final PostgresPlace place;
    private volatile boolean waitForDisk = true;

    PostgresConnections(PostgresPlace place) {
        this.place = place;
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
