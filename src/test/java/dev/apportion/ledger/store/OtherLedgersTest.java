package dev.apportion.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ledgers of other versions: those of releases are upgraded, all others are told and stay as they are. */
class OtherLedgersTest {

    private static final String VERSION =
            "UPDATE \"flyway_schema_history\" SET \"version\" = ? WHERE \"version\" = '100'";
    private static final String OF_FIRST_RELEASE = "DELETE FROM \"flyway_schema_history\" WHERE \"version\" > '100'";
    private static final String VERSIONS = "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"version\" <> '0'";

    @ParameterizedTest
    @CsvSource({
        "999, 'later version of Apportion (its schema is 999, this program knows 104). Use that version'",
        "22, 'build before the first release (its schema is 22), which this version can''t read. Keep a copy'",
        "1, 'build before the first release (its schema is 1)'"
    })
    void aLedgerOfAnotherVersionIsToldAndStaysAsItIs(String version, String told, @TempDir Path folder)
            throws Exception {
        try (LedgerDatabase made = LedgerDatabase.open(folder)) {
            pretend(made.dataSource(), version);
        }
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> LedgerDatabase.open(folder))
                    .isInstanceOf(OtherLedgerException.class)
                    .hasMessageContainingAll(folder.toString(), told, "Nothing was changed.");
        }
        assertThat(folder.resolve("next")).doesNotExist();
        String url = "jdbc:hsqldb:file:" + folder.resolve("ledger") + ";hsqldb.lock_file=false";
        try (Connection connection = DriverManager.getConnection(url, "SA", "");
                Statement statement = connection.createStatement()) {
            assertThat(versions(connection)).containsExactly(version);
            statement.execute("SHUTDOWN");
        }
    }

    @Test
    void soIsOneOnAServer() throws Exception {
        String url = PostgresServer.newDatabase();
        PostgresPlace place = new PostgresPlace(url, null, null, "");
        try (PostgresLedger made = PostgresLedger.open(place, null)) {
            pretend(made.dataSource(), "22");
        }
        assertThatThrownBy(() -> PostgresLedger.open(place, null))
                .isInstanceOf(OtherLedgerException.class)
                .hasMessageContaining("build before the first release (its schema is 22)");
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(versions(connection)).containsExactly("22");
        }
    }

    @Test
    void thatOfTheFirstReleaseIsUpgraded(@TempDir Path folder) throws Exception {
        try (LedgerDatabase made = LedgerDatabase.open(folder)) {
            JdbcClient client = JdbcClient.create(made.dataSource());
            client.sql("DROP TABLE recorded_blocks").update();
            client.sql("DROP TABLE sent_message").update();
            client.sql("DROP TABLE forgotten").update();
            client.sql("DROP TABLE forgotten_file").update();
            client.sql("DROP TABLE audit_signature").update();
            client.sql(OF_FIRST_RELEASE).update();
        }
        try (LedgerDatabase upgraded = LedgerDatabase.open(folder);
                Connection connection = upgraded.dataSource().getConnection()) {
            assertThat(versions(connection)).containsExactly("100", "101", "102", "103", "104");
            assertThat(JdbcClient.create(upgraded.dataSource())
                            .sql("SELECT COUNT(*) FROM recorded_blocks")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private static void pretend(DataSource ledger, String version) {
        assertThat(JdbcClient.create(ledger).sql(OF_FIRST_RELEASE).update()).isPositive();
        assertThat(JdbcClient.create(ledger).sql(VERSION).param(version).update())
                .isEqualTo(1);
    }

    private static List<String> versions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(VERSIONS)) {
            List<String> versions = new java.util.ArrayList<>();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions;
        }
    }
}
