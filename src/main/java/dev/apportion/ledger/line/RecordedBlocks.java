package dev.apportion.ledger.line;

import dev.apportion.cost.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hashes of the lines and of the recurring amounts that a run ended with. They are kept beside the blocks, since a later revision
 * drops those, and the hash of the run that the audit log records takes them in.
 */
public final class RecordedBlocks {

    private record Hashes(String lines, String recurrences) {}

    private final JdbcClient client;
    private final long runId;

    public RecordedBlocks(JdbcClient client, long runId) {
        this.client = client;
        this.runId = runId;
    }

    /** Records the blocks as they are now, in place of what was recorded. */
    public void record() {
        client.sql("DELETE FROM recorded_blocks WHERE run_id = ?").param(runId).update();
        client.sql("INSERT INTO recorded_blocks (run_id, lines_sha256, recurrences_sha256) VALUES (?, ?, ?)")
                .param(runId)
                .param(lines())
                .param(recurrences())
                .update();
    }

    /**
     * Whether the blocks are those that were recorded. A run of version 0.1.0 recorded none, so whatever it has fits.
     *
     * @param linesStay whether no later revision has dropped the lines; if one has, there must be none
     * @param recurrencesStay the same of the recurring amounts
     */
    public boolean fit(boolean linesStay, boolean recurrencesStay) {
        Optional<Hashes> recorded = client.sql("SELECT * FROM recorded_blocks WHERE run_id = ?")
                .param(runId)
                .query((row, number) -> new Hashes(row.getString("lines_sha256"), row.getString("recurrences_sha256")))
                .optional();
        String nothing = new Sha256().hex();
        return recorded.isEmpty()
                || (lines().equals(linesStay ? recorded.get().lines() : nothing)
                        && recurrences().equals(recurrencesStay ? recorded.get().recurrences() : nothing));
    }

    /** In order of file and row. What stands beside the packed lines is what the database finds them by and adds up. */
    private String lines() {
        Sha256 hash = new Sha256();
        BlockWindows.ofRun(client, runId, BlockWindows.Which.ALL).forEachRemaining(block -> hash.add(block.sha256()));
        client.sql("SELECT file_no, first_row, last_row, department, currency, line_count, held_count, minor"
                        + " FROM line_block WHERE run_id = ? ORDER BY file_no, first_row")
                .param(runId)
                .query(row -> {
                    add(hash, row);
                });
        return hash.hex();
    }

    private static void add(Sha256 hash, ResultSet row) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            hash.add(String.valueOf(row.getString(column)));
        }
    }

    /** In an order that no database's collation decides. */
    private String recurrences() {
        List<String> departments = client.sql("SELECT department FROM recurrence_block WHERE run_id = ?")
                .param(runId)
                .query(String.class)
                .list();
        Sha256 hash = new Sha256();
        departments.stream().sorted().forEach(department -> hash.add(department)
                .add(Sha256.of(
                        client.sql("SELECT recurrences FROM recurrence_block WHERE run_id = ? AND department = ?")
                                .param(runId)
                                .param(department)
                                .query(byte[].class)
                                .single())));
        return hash.hex();
    }
}
