package dev.apportion.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The workbooks that runs wrote and for whom. So a revision can keep those that it doesn't change, each goes to
 * those whom it was made for, and it shows if they were changed by others.
 */
public final class WrittenWorkbooks {

    private static final String SELECT =
            "SELECT part, kind, owner, path, stamp_run_id, sha256 FROM written_workbook WHERE run_id = ?";

    private final JdbcClient client;
    private final long runId;

    WrittenWorkbooks(JdbcClient client, long runId) {
        this.client = client;
        this.runId = runId;
    }

    public Optional<WrittenWorkbook> find(String part) {
        return client.sql(SELECT + " AND part = ?")
                .param(runId)
                .param(part)
                .query(WrittenWorkbooks::map)
                .optional();
    }

    /** What a run wrote, in order of the parts' names. */
    public List<WrittenWorkbook> all() {
        return client.sql(SELECT + " ORDER BY part")
                .param(runId)
                .query(WrittenWorkbooks::map)
                .list();
    }

    /** Notes a workbook, replacing what an earlier try noted. */
    public void put(WrittenWorkbook written) {
        client.sql("DELETE FROM written_workbook WHERE run_id = ? AND part = ?")
                .param(runId)
                .param(written.part())
                .update();
        client.sql("INSERT INTO written_workbook (run_id, part, kind, owner, path, stamp_run_id, sha256)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(runId)
                .param(written.part())
                .param(written.kind().name())
                .param(written.owner())
                .param(written.path())
                .param(written.stampRunId())
                .param(written.sha256())
                .update();
    }

    private static WrittenWorkbook map(ResultSet row, int number) throws SQLException {
        return new WrittenWorkbook(
                row.getString("part"),
                WrittenWorkbook.Kind.valueOf(row.getString("kind")),
                row.getString("owner"),
                row.getString("path"),
                row.getLong("stamp_run_id"),
                row.getString("sha256"));
    }
}
