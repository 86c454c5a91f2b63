package dev.apportion.ledger.line;

import dev.apportion.cost.Recurrence;
import dev.apportion.ledger.block.PackedRecurrences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

    /**
     * Keeps those of a run, replacing earlier ones. A department without any gets a block that says so.
     *
     * @param partials what was there when the lines were read
     * @param totals what became of the lines since
     */
    public void keep(Partials partials, LineTotals totals) {
        removeAll();
        jdbc.batchUpdate(
                "INSERT INTO recurrence_block (run_id, department, recurrences) VALUES (?, ?, ?)",
                totals.departments(),
                BATCH,
                (insert, department) -> {
                    insert.setLong(1, runId);
                    insert.setString(2, department);
                    insert.setBytes(3, block(department, partials.recurrences(department), totals.decidedSince()));
                });
    }

    private static byte[] block(String department, List<byte[]> partials, RecurringAmounts decidedSince) {
        Map<Recurrence, long[]> more = decidedSince.sorted(department);
        if (partials.size() == 1 && more.isEmpty()) {
            return partials.get(0);
        }
        RecurringAmounts all = new RecurringAmounts();
        partials.forEach(block -> all.add(department, PackedRecurrences.unpack(block)));
        all.add(department, more);
        return PackedRecurrences.of(all.sorted(department));
    }

    /**
     * Amounts of a department in minor units of the reporting currency, each once, in order. Runs of earlier versions have no
     * blocks, so these are found in the lines.
     */
    public Map<Recurrence, long[]> ofDepartment(String department) {
        return kept(department).orElseGet(() -> {
            RecurringAmounts amounts = new RecurringAmounts();
            lines.eachOfDepartment(department, amounts);
            return amounts.sorted(department);
        });
    }

    /** The same, empty for a run of an earlier version. */
    public Optional<Map<Recurrence, long[]>> kept(String department) {
        return client.sql("SELECT recurrences FROM recurrence_block WHERE run_id = ? AND department = ?")
                .param(runId)
                .param(department)
                .query(byte[].class)
                .optional()
                .map(PackedRecurrences::unpack);
    }

    /** Has the amounts stand for other accounts and suppliers, of which no two may become one. */
    public void change(UnaryOperator<Recurrence> change) {
        for (String department : departments()) {
            Map<Recurrence, long[]> before = kept(department).orElseThrow();
            Map<Recurrence, long[]> after = new HashMap<>();
            before.forEach((recurrence, amounts) -> after.put(change.apply(recurrence), amounts));
            if (!after.keySet().equals(before.keySet())) {
                jdbc.update(
                        "UPDATE recurrence_block SET recurrences = ? WHERE run_id = ? AND department = ?",
                        PackedRecurrences.of(after),
                        runId,
                        department);
            }
        }
    }

    /** Accounts and suppliers of all departments that amounts are kept of. */
    public Set<Recurrence> all() {
        return departments().stream()
                .flatMap(department -> kept(department).orElseThrow().keySet().stream())
                .collect(Collectors.toSet());
    }

    private List<String> departments() {
        return client.sql("SELECT department FROM recurrence_block WHERE run_id = ?")
                .param(runId)
                .query(String.class)
                .list();
    }

    public void removeAll() {
        jdbc.update("DELETE FROM recurrence_block WHERE run_id = ?", runId);
    }
}
