package dev.apportion.ledger.line;

import dev.apportion.ledger.block.Longs;
import dev.apportion.ledger.block.PackedNumbers;
import dev.apportion.ledger.block.PackedRecurrences;
import dev.apportion.ledger.block.PackedSums;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the lines of each file add up to, by department, as its reading left it in its last transaction; kept until the run is
 * balanced. Balancing merges these, and looks at lines only where it decides something of them.
 */
public final class Partials {

    private static final int BATCH = 1000;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final long runId;

    public Partials(JdbcClient client, JdbcTemplate jdbc, long runId) {
        this.client = client;
        this.jdbc = jdbc;
        this.runId = runId;
    }

    /** Keeps those of a file, of which there must be none yet. */
    public void add(int fileNumber, PartialTotals totals) {
        jdbc.batchUpdate(
                "INSERT INTO partial_block (run_id, file_no, department, line_count, declared_count, sums, recurrences,"
                        + " line_keys, rules) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                totals.departments().entrySet(),
                BATCH,
                (insert, entry) -> {
                    PartialTotals.OfDepartment partial = entry.getValue();
                    insert.setLong(1, runId);
                    insert.setInt(2, fileNumber);
                    insert.setString(3, entry.getKey());
                    insert.setInt(4, partial.lines());
                    insert.setInt(5, partial.declared());
                    insert.setBytes(6, PackedSums.of(partial.sums().inOrder()));
                    insert.setBytes(7, PackedRecurrences.of(totals.recurring().sorted(entry.getKey())));
                    insert.setBytes(8, PackedNumbers.of(partial.keys().sorted()));
                    insert.setBytes(
                            9,
                            PackedNumbers.of(partial.rules().stream()
                                    .mapToLong(Integer::longValue)
                                    .toArray()));
                });
    }

    /** Those of all files together, fetched department by department. */
    public LineTotals merged() {
        LineTotals totals = new LineTotals();
        for (String department : client.sql("SELECT DISTINCT department FROM partial_block WHERE run_id = ?")
                .param(runId)
                .query(String.class)
                .list()) {
            Longs keys = new Longs();
            client.sql("SELECT file_no, declared_count, sums, line_keys, rules FROM partial_block"
                            + " WHERE run_id = ? AND department = ? ORDER BY run_id, department, file_no")
                    .param(runId)
                    .param(department)
                    .query(row -> {
                        totals.add(
                                row.getInt("file_no"),
                                department,
                                PackedSums.unpack(department, row.getBytes("sums")),
                                row.getInt("declared_count"));
                        totals.addRules(PackedNumbers.unpack(row.getBytes("rules")));
                        Arrays.stream(PackedNumbers.unpack(row.getBytes("line_keys")))
                                .forEach(keys::add);
                    });
            totals.addRepeated(department, RepeatedKeys.in(keys.sorted()));
        }
        return totals;
    }

    /** Blocks of {@link PackedRecurrences}, one for each file that has lines of a department. */
    List<byte[]> recurrences(String department) {
        return client.sql("SELECT recurrences FROM partial_block WHERE run_id = ? AND department = ?")
                .param(runId)
                .param(department)
                .query(byte[].class)
                .list();
    }

    public void removeAll() {
        jdbc.update("DELETE FROM partial_block WHERE run_id = ?", runId);
    }
}
