package dev.apportion.ledger.upgrade;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A migration written in Java, because no SQL can do it. */
abstract class LedgerMigration implements JavaMigration {

    private final @Nullable String version;
    private final String description;

    /** @param version null for one that is done again after each upgrade */
    LedgerMigration(@Nullable String version, String description) {
        this.version = version;
        this.description = description;
    }

    /** @param bytes the type of a block's column */
    abstract void migrate(JdbcTemplate jdbc, String bytes);

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        // PostgreSQL has another name for the same type.
        boolean postgres = connection.getMetaData().getDatabaseProductName().startsWith("PostgreSQL");
        migrate(
                new JdbcTemplate(new SingleConnectionDataSource(connection, true)),
                postgres ? "BYTEA" : "VARBINARY(1000000000)");
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return version == null ? null : MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public @Nullable Integer getChecksum() {
        return version == null ? LedgerMigrations.SCHEMA_VERSION : null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
