package dev.apportion.ledger.store;

import dev.apportion.cost.Period;
import dev.apportion.ledger.store.holder.ProcessName;
import dev.apportion.setting.Secret;
import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import dev.apportion.setting.WrongSettingException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database of a PostgreSQL server.
 *
 * @param url as the driver reads it, with the driver's parameters, such as those for TLS
 * @param user null for the one that the URL names, or the operating system
 * @param password null for none, or the one that the URL names
 * @param person who works there, for those who want to at the same time
 */
record PostgresPlace(
        String url, @Nullable String user, @Nullable Secret password, String person) implements LedgerPlace {

    private static final String STARTING = "57P03";
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    /** Longer than any statement takes; a server that is dead but holds its connections would else hang a run forever. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(15);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    /** @throws WrongSettingException if the settings make no sense */
    static PostgresPlace of(String address, SettingValues settings) {
        return new PostgresPlace(
                address,
                settings.orNull(Setting.LEDGER_USER),
                settings.orNull(Setting.LEDGER_PASSWORD),
                settings.find(Setting.USER).orElse(System.getProperty("user.name", "")));
    }

    @Override
    public boolean exists() {
        try (Connection connection = connect()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            UnfinishedMove.refuse(this, jdbc);
            return LedgerMigrations.begun(jdbc);
        } catch (SQLException | RuntimeException e) {
            throw LedgerTroubleException.of(this, e);
        }
    }

    @Override
    public LedgerDatabase open(@Nullable Period period) throws DataFolderInUseException {
        return PostgresLedger.open(this, period);
    }

    /** A connection of its own. */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password.value());
        }
        // What the address says of these goes over it.
        properties.setProperty("ApplicationName", ProcessName.OF_THIS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketTimeout", String.valueOf(LONGEST_ANSWER.toSeconds()));
        return AnyText.in(connect(properties, Instant.now().plus(LONGEST_START)));
    }

    /** A server that is just starting, as after a crash, lets nobody in for some seconds. */
    private Connection connect(Properties properties, Instant until) throws SQLException {
        while (true) {
            try {
                return DriverManager.getConnection(url, properties);
            } catch (SQLException e) {
                if (!STARTING.equals(e.getSQLState()) || Instant.now().isAfter(until)) {
                    throw e;
                }
            }
            try {
                Thread.sleep(BETWEEN_TRIES.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("Interrupted while the server started", STARTING, e);
            }
        }
    }

    /** Without the parameters, which may hold a password. */
    @Override
    public String toString() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
