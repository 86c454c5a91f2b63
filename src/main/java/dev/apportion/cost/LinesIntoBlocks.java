package dev.apportion.cost;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Migration to version 6: lines were a row each in cost_line until then, and become blocks. Written in Java, because no SQL
 * can pack them.
 */
final class LinesIntoBlocks implements JavaMigration {

    private static final int ROWS = 5000;

    private record SourceOfRows(long runId, int fileNumber) {}

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        // PostgreSQL has another name for the same type.
        boolean postgres = connection.getMetaData().getDatabaseProductName().startsWith("PostgreSQL");
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute("""
                CREATE TABLE line_block (
                    run_id BIGINT NOT NULL,
                    file_no INTEGER NOT NULL,
                    first_row INTEGER NOT NULL,
                    last_row INTEGER NOT NULL,
                    department VARCHAR(100) NOT NULL,
                    line_count INTEGER NOT NULL,
                    held_count INTEGER NOT NULL,
                    lines %s NOT NULL,
                    PRIMARY KEY (run_id, file_no, first_row)
                )""".formatted(postgres ? "BYTEA" : "VARBINARY(1000000000)"));
        jdbc.execute("CREATE INDEX line_block_department ON line_block (run_id, department, file_no, first_row)");
        JdbcClient client = JdbcClient.create(jdbc);
        LineBlocks blocks = new LineBlocks(client, jdbc);
        for (SourceOfRows source : client.sql("SELECT run_id, file_no FROM source_file ORDER BY run_id, file_no")
                .query((row, number) -> new SourceOfRows(row.getLong(1), row.getInt(2)))
                .list()) {
            move(client, source, blocks);
        }
        jdbc.execute("DROP TABLE cost_line");
    }

    private static void move(JdbcClient client, SourceOfRows source, LineBlocks blocks) {
        RowMapper<LedgerLine> mapper = new CostLineRowMapper();
        int row = -1;
        List<LedgerLine> lines;
        do {
            lines = client.sql("SELECT * FROM cost_line WHERE run_id = ? AND file_no = ? AND row_seq > ?"
                            + " ORDER BY run_id, file_no, row_seq LIMIT " + ROWS)
                    .param(source.runId())
                    .param(source.fileNumber())
                    .param(row)
                    .query(mapper)
                    .list();
            if (!lines.isEmpty()) {
                row = lines.get(lines.size() - 1).rowSequence();
                blocks.add(source.runId(), lines);
            }
        } while (lines.size() == ROWS);
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("6");
    }

    @Override
    public String getDescription() {
        return "lines into blocks";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
