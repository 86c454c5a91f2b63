package dev.apportion.ledger.upgrade;

import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.line.LineBlocks;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Migration to version 6: lines were a row each in cost_line until then. */
public final class LinesIntoBlocks extends LedgerMigration {

    private static final int ROWS = 5000;

    private record SourceOfRows(long runId, int fileNumber) {}

    public LinesIntoBlocks() {
        super("6", "lines into blocks");
    }

    @Override
    void migrate(JdbcTemplate jdbc, String bytes) {
        jdbc.execute("""
                CREATE TABLE line_block (
                    run_id BIGINT NOT NULL,
                    file_no INTEGER NOT NULL,
                    first_row INTEGER NOT NULL,
                    last_row INTEGER NOT NULL,
                    department VARCHAR(100) NOT NULL,
                    currency CHAR(3),
                    line_count INTEGER NOT NULL,
                    held_count INTEGER NOT NULL,
                    minor BIGINT,
                    lines %s NOT NULL,
                    PRIMARY KEY (run_id, file_no, first_row)
                )""".formatted(bytes));
        jdbc.execute("CREATE INDEX line_block_department ON line_block (run_id, department, file_no, first_row)");
        JdbcClient client = JdbcClient.create(jdbc);
        for (SourceOfRows source : client.sql("SELECT run_id, file_no FROM source_file ORDER BY run_id, file_no")
                .query((row, number) -> new SourceOfRows(row.getLong(1), row.getInt(2)))
                .list()) {
            move(client, source, new LineBlocks(client, jdbc, source.runId()));
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
                blocks.add(lines);
            }
        } while (lines.size() == ROWS);
    }
}
