package dev.apportion.ledger.upgrade;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcOperations;

/** Brings a database's tables to this program's version. */
public final class LedgerMigrations {

    /** The version of the newest migration: those in db/migration and the ones in Java. */
    public static final int SCHEMA_VERSION = 22;

    private LedgerMigrations() {}

    /** Makes or upgrades the tables of an embedded ledger. */
    public static void migrateEmbedded(DataSource dataSource) {
        migrate(dataSource, "hsqldb", false, List.of());
    }

    /** Makes or upgrades the tables of a ledger on PostgreSQL, in one transaction. */
    public static void migratePostgres(DataSource dataSource) {
        migrate(dataSource, "postgresql", true, List.of(new PostgresTables()));
    }

    /**
     * Runs the migrations that are missing.
     *
     * @param own the folder below db with those that can't be the same on each database
     * @param more those of this database alone
     */
    private static void migrate(DataSource dataSource, String own, boolean allAtOnce, List<LedgerMigration> more) {
        List<JavaMigration> migrations =
                new ArrayList<>(List.of(new LinesIntoBlocks(), new SumsIntoBlocks(), new TextsOfAnyLength()));
        migrations.addAll(more);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/" + own)
                .javaMigrations(migrations.toArray(JavaMigration[]::new))
                .group(allAtOnce)
                // What else is in a database has been looked at by then.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Whether there are tables of a ledger. */
    public static boolean begun(JdbcOperations jdbc) {
        try {
            return version(jdbc) > 0;
        } catch (BadSqlGrammarException e) {
            return false;
        }
    }

    /**
     * The version of the tables, 0 for none. Asks Flyway's table rather than Flyway, whose start alone would take longer than
     * most commands.
     *
     * @throws BadSqlGrammarException if there is no table of Flyway
     */
    public static int version(JdbcOperations jdbc) {
        Integer version = jdbc.queryForObject(
                "SELECT COALESCE(MAX(CAST(\"version\" AS INTEGER)), 0) FROM \"flyway_schema_history\""
                        + " WHERE \"success\" = TRUE",
                Integer.class);
        return version == null ? 0 : version;
    }
}
