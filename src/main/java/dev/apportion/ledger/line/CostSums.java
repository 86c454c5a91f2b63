package dev.apportion.ledger.line;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.DepartmentSum;
import dev.apportion.ledger.block.PackedSums;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A run's cost lines summed. Kept as a block a department, since nobody asks for a single sum: a row for each took as much
 * room as all lines, and a multiple of the time.
 */
public final class CostSums {

    private static final int BATCH = 1000;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final long runId;

    public CostSums(JdbcClient client, JdbcTemplate jdbc, long runId) {
        this.client = client;
        this.jdbc = jdbc;
        this.runId = runId;
    }

    /**
     * Sets the sums of a run, replacing earlier ones.
     *
     * @param sums by department, type, work item, account and currency
     */
    public void replace(List<CostSum> sums) {
        Map<String, List<CostSum>> departments = new LinkedHashMap<>();
        for (CostSum sum : sums) {
            departments
                    .computeIfAbsent(sum.department(), department -> new ArrayList<>())
                    .add(sum);
        }
        jdbc.update("DELETE FROM sum_block WHERE run_id = ?", runId);
        jdbc.batchUpdate(
                "INSERT INTO sum_block (run_id, department, sums) VALUES (?, ?, ?)",
                departments.entrySet(),
                BATCH,
                (insert, department) -> {
                    insert.setLong(1, runId);
                    insert.setString(2, department.getKey());
                    insert.setBytes(3, PackedSums.of(department.getValue()));
                });
    }

    /** The sums, by department, type, work item, account and currency. */
    public List<CostSum> all() {
        List<CostSum> sums = new ArrayList<>();
        each((department, block) -> sums.addAll(PackedSums.unpack(department, block)));
        return sums;
    }

    /** The sums of held cost, in the same order. */
    public List<CostSum> held() {
        List<CostSum> sums = new ArrayList<>();
        each((department, block) -> sums.addAll(PackedSums.held(department, block)));
        return sums;
    }

    /** The sums of whole departments, by department. */
    public List<DepartmentSum> departments() {
        List<DepartmentSum> departments = new ArrayList<>();
        each((department, block) -> departments.add(PackedSums.total(department, block)));
        return departments;
    }

    private void each(BiConsumer<String, byte[]> block) {
        client.sql("SELECT department, sums FROM sum_block WHERE run_id = ? ORDER BY run_id, department")
                .param(runId)
                .query(row -> {
                    block.accept(row.getString("department"), row.getBytes("sums"));
                });
    }
}
