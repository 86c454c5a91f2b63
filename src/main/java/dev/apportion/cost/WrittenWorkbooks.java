package dev.apportion.cost;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The workbooks that runs wrote, so that a revision can keep those that it doesn't change, and
 * that it shows if they were changed by others.
 */
public final class WrittenWorkbooks {

    /**
     * A workbook as it was written.
     *
     * @param stampRunId the run that the workbook names as its own
     * @param sha256 of the file
     */
    public record Written(long stampRunId, String sha256) {}

    private final JdbcClient client;

    WrittenWorkbooks(JdbcClient client) {
        this.client = client;
    }

    public Optional<Written> find(long runId, String part) {
        return client.sql("SELECT stamp_run_id, sha256 FROM written_workbook WHERE run_id = ? AND part = ?")
                .param(runId)
                .param(part)
                .query((row, number) -> new Written(row.getLong(1), row.getString(2)))
                .optional();
    }

    /** What a run wrote, by part. */
    public Map<String, Written> ofRun(long runId) {
        Map<String, Written> all = new TreeMap<>();
        client.sql("SELECT part, stamp_run_id, sha256 FROM written_workbook WHERE run_id = ?")
                .param(runId)
                .query(row -> {
                    all.put(row.getString(1), new Written(row.getLong(2), row.getString(3)));
                });
        return all;
    }

    /** Notes a workbook, replacing what an earlier try noted. */
    public void put(long runId, String part, Written written) {
        client.sql("DELETE FROM written_workbook WHERE run_id = ? AND part = ?")
                .param(runId)
                .param(part)
                .update();
        client.sql("INSERT INTO written_workbook (run_id, part, stamp_run_id, sha256) VALUES (?, ?, ?, ?)")
                .param(runId)
                .param(part)
                .param(written.stampRunId())
                .param(written.sha256())
                .update();
    }
}
