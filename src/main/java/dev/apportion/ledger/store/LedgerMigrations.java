package dev.apportion.ledger.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcOperations;

/** Brings a database's tables to this program's version. */
final class LedgerMigrations {

    /** The version of the newest migration in db/migration. */
    static final int SCHEMA_VERSION = 104;

    /** That of release 0.1.0. Lower ones were of builds that never were released. */
    private static final int FIRST_RELEASED = 100;

    private LedgerMigrations() {}

    /** Makes or upgrades the tables of an embedded ledger. */
    static void migrateEmbedded(DataSource dataSource) {
        migrate(dataSource, Map.of("bytes", "VARBINARY(1000000000)", "from_zero", ""), false, "classpath:db/migration");
    }

    /** Makes or upgrades the tables of a ledger on PostgreSQL, in one transaction. */
    static void migratePostgres(DataSource dataSource) {
        Map<String, String> words = Map.of(
                "bytes", "BYTEA",
                "from_zero", " (START WITH 0 MINVALUE 0)",
                "version", String.valueOf(SCHEMA_VERSION));
        migrate(dataSource, words, true, "classpath:db/migration", "classpath:db/postgresql");
    }

    /**
     * Runs the migrations that are missing.
     *
     * @param words what the databases say differently
     */
    private static void migrate(
            DataSource dataSource, Map<String, String> words, boolean allAtOnce, String... locations) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations(locations)
                .placeholders(words)
                .group(allAtOnce)
                // What else is in a database has been looked at by then.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Whether there are tables of a ledger. */
    static boolean begun(JdbcOperations jdbc) {
        try {
            return version(jdbc) > 0;
        } catch (BadSqlGrammarException e) {
            return false;
        }
    }

    /**
     * Whether the tables of a ledger are of this program's version; those of an earlier release can be upgraded.
     *
     * @throws OtherLedgerException if they are of a later version, or of a build that never was released
     * @throws BadSqlGrammarException if there is no table of Flyway
     */
    static boolean upToDate(LedgerPlace place, JdbcOperations jdbc) {
        int schema = version(jdbc);
        if (schema > SCHEMA_VERSION) {
            throw OtherLedgerException.later(place, schema);
        }
        if (schema < FIRST_RELEASED) {
            throw OtherLedgerException.unreleased(place, schema);
        }
        return schema == SCHEMA_VERSION;
    }

    /**
     * The version of the tables, 0 for none. Asks Flyway's table rather than Flyway, whose start alone would take longer than
     * most commands.
     */
    private static int version(JdbcOperations jdbc) {
        Integer version = jdbc.queryForObject(
                "SELECT COALESCE(MAX(CAST(\"version\" AS INTEGER)), 0) FROM \"flyway_schema_history\""
                        + " WHERE \"success\" = TRUE",
                Integer.class);
        return version == null ? 0 : version;
    }
}
