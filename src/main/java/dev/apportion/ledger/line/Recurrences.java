package dev.apportion.ledger.line;

import dev.apportion.cost.Recurrence;
import dev.apportion.ledger.block.PackedRecurrences;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which amounts of a run later periods may find again. Kept as a block a department, since six later runs ask for them, each
 * for the departments that it reads, and going through the lines takes a hundred times as long.
 */
public final class Recurrences {

    private static final int BATCH = 1000;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final LineBlocks lines;
    private final long runId;

    public Recurrences(JdbcClient client, JdbcTemplate jdbc, LineBlocks lines, long runId) {
        this.client = client;
        this.jdbc = jdbc;
        this.lines = lines;
        this.runId = runId;
    }

    /** Keeps those of a run, replacing earlier ones. A department without any gets a block that says so. */
    public void replace(RecurringAmounts amounts) {
        removeAll();
        jdbc.batchUpdate(
                "INSERT INTO recurrence_block (run_id, department, recurrences) VALUES (?, ?, ?)",
                amounts.departments(),
                BATCH,
                (insert, department) -> {
                    insert.setLong(1, runId);
                    insert.setString(2, department);
                    insert.setBytes(3, PackedRecurrences.of(amounts.sorted(department)));
                });
    }

    /**
     * Amounts of a department in minor units of the reporting currency, each once, in order. Runs of earlier versions have no
     * blocks, so these are found in the lines.
     */
    public Map<Recurrence, long[]> ofDepartment(String department) {
        Optional<byte[]> block = client.sql(
                        "SELECT recurrences FROM recurrence_block WHERE run_id = ? AND department = ?")
                .param(runId)
                .param(department)
                .query(byte[].class)
                .optional();
        if (block.isPresent()) {
            return PackedRecurrences.unpack(block.get());
        }
        RecurringAmounts amounts = new RecurringAmounts();
        lines.eachOfDepartment(department, amounts);
        return amounts.sorted(department);
    }

    public void removeAll() {
        jdbc.update("DELETE FROM recurrence_block WHERE run_id = ?", runId);
    }
}
