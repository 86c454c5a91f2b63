package dev.apportion.ledger.store;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcOperations;

/** Brings a database's tables to this program's version. */
final class LedgerMigrations {

    /** The version of the newest migration: those in db/migration and the ones in Java. */
    static final int SCHEMA_VERSION = 21;

    private LedgerMigrations() {}

    /**
     * Makes or upgrades the tables.
     *
     * @param own the folder below db with the migrations that can't be the same on each database
     * @param more migrations of this database alone
     */
    static void migrate(DataSource dataSource, String own, boolean allAtOnce, JavaMigration... more) {
        List<JavaMigration> migrations =
                new ArrayList<>(List.of(new LinesIntoBlocks(), new SumsIntoBlocks(), new TextsOfAnyLength()));
        migrations.addAll(List.of(more));
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/" + own)
                .javaMigrations(migrations.toArray(JavaMigration[]::new))
                .group(allAtOnce)
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
     * The version of the tables, 0 for none. Asks Flyway's table rather than Flyway, whose start alone would take longer than
     * most commands.
     *
     * @throws BadSqlGrammarException if there is no table of Flyway
     */
    static int version(JdbcOperations jdbc) {
        Integer version = jdbc.queryForObject(
                "SELECT COALESCE(MAX(CAST(\"version\" AS INTEGER)), 0) FROM \"flyway_schema_history\""
                        + " WHERE \"success\" = TRUE",
                Integer.class);
        return version == null ? 0 : version;
    }
}
