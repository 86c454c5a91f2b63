package dev.apportion.ledger;

import dev.apportion.cost.AllocationBasis;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.CostType;
import dev.apportion.cost.GrossCost;
import dev.apportion.cost.LoadedBudget;
import dev.apportion.cost.WorkItem;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run's allocation: the trace, and the cost of each work item after it. */
public final class Allocations {

    /** Cost of a department in a pool, in minor units of the reporting currency. */
    public record PoolFlow(String pool, String department, long gathered, long passedOn) {}

    /** Direct cost that left its work item, in minor units of the reporting currency. */
    public record Taken(String department, String workItem, String account, long minor) {}

    /** What a work item in a department gave and got by allocation, in minor units of the reporting currency. */
    public record Moved(String department, String workItem, long sent, long received, long handover) {}

    /** What a pool brought to a department by entries of a stage, in minor units of the reporting currency. */
    public record Reached(String pool, String department, long minor) {}

    /** Decimal places that quantities are kept with; shares of a base may have no end. Never money. */
    private static final int QUANTITY_SCALE = 12;

    private static final int BATCH = 1000;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final long runId;

    Allocations(JdbcClient client, JdbcTemplate jdbc, long runId) {
        this.client = client;
        this.jdbc = jdbc;
        this.runId = runId;
    }

    /** Sets a run's allocation, replacing that of an earlier try. */
    public void replace(List<AllocationEntry> entries, List<LoadedCost> loaded) {
        jdbc.update("DELETE FROM allocation_entry WHERE run_id = ?", runId);
        jdbc.update("DELETE FROM loaded_cost WHERE run_id = ?", runId);
        jdbc.batchUpdate(
                "INSERT INTO allocation_entry (run_id, entry_no, stage, pool, account, from_department, from_item,"
                        + " to_department, to_item, method, base, quantity, total, minor)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries,
                BATCH,
                (insert, entry) -> {
                    AllocationBasis basis = entry.basis();
                    insert.setLong(1, runId);
                    insert.setInt(2, entry.number());
                    insert.setString(3, entry.stage().name());
                    insert.setString(4, entry.pool());
                    insert.setString(5, entry.account());
                    insert.setString(6, entry.fromDepartment());
                    insert.setString(7, entry.fromItem());
                    insert.setString(8, entry.toDepartment());
                    insert.setString(9, entry.toItem());
                    insert.setString(10, MethodCodes.of(basis));
                    insert.setString(11, basis.base());
                    insert.setBigDecimal(12, basis.quantity().setScale(QUANTITY_SCALE, RoundingMode.HALF_UP));
                    insert.setBigDecimal(13, basis.total().setScale(QUANTITY_SCALE, RoundingMode.HALF_UP));
                    insert.setLong(14, entry.minor());
                });
        jdbc.batchUpdate(
                "INSERT INTO loaded_cost (run_id, department, work_item, work_item_name, cost_type, direct_minor,"
                        + " sent_minor, received_minor, handover_minor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                loaded,
                BATCH,
                (insert, cost) -> {
                    insert.setLong(1, runId);
                    insert.setString(2, cost.department());
                    insert.setString(3, cost.workItem().code());
                    insert.setString(4, cost.workItem().name());
                    insert.setString(5, cost.workItem().type().name());
                    insert.setLong(6, cost.direct());
                    insert.setLong(7, cost.sent());
                    insert.setLong(8, cost.received());
                    insert.setLong(9, cost.handover());
                });
    }

    /** Sets a run's budgets after allocation, replacing those of an earlier try. */
    public void replaceBudgets(List<LoadedBudget> budgets) {
        jdbc.update("DELETE FROM loaded_budget WHERE run_id = ?", runId);
        jdbc.batchUpdate(
                "INSERT INTO loaded_budget (run_id, department, work_item, own_minor, loaded_minor)"
                        + " VALUES (?, ?, ?, ?, ?)",
                budgets,
                BATCH,
                (insert, budget) -> {
                    insert.setLong(1, runId);
                    insert.setString(2, budget.department());
                    insert.setString(3, budget.workItem());
                    insert.setLong(4, budget.own());
                    insert.setLong(5, budget.loaded());
                });
    }

    /** Sets a run's figures of pools, replacing those of an earlier try. */
    public void replaceGross(List<GrossCost> pools) {
        jdbc.update("DELETE FROM gross_cost WHERE run_id = ?", runId);
        AtomicInteger number = new AtomicInteger();
        jdbc.batchUpdate(
                "INSERT INTO gross_cost (run_id, pool_no, pool, sender, own_minor, gross_minor)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                pools,
                BATCH,
                (insert, pool) -> {
                    insert.setLong(1, runId);
                    insert.setInt(2, number.incrementAndGet());
                    insert.setString(3, pool.pool());
                    insert.setString(4, pool.sender());
                    insert.setLong(5, pool.ownMinor());
                    insert.setLong(6, pool.grossMinor());
                });
    }

    /** What each pool gathered and had to pass on, in the policy's order. */
    public List<GrossCost> gross() {
        return client.sql(
                        "SELECT pool, sender, own_minor, gross_minor FROM gross_cost WHERE run_id = ? ORDER BY pool_no")
                .param(runId)
                .query((row, number) ->
                        new GrossCost(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /** Budgets after allocation; those of departments that have none of their own on any work item are part figures. */
    public List<LoadedBudget> budgets() {
        return client.sql("SELECT department, work_item, own_minor, loaded_minor FROM loaded_budget WHERE run_id = ?"
                        + " ORDER BY department, work_item")
                .param(runId)
                .query((row, number) ->
                        new LoadedBudget(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /** The trace in order. */
    public List<AllocationEntry> entries() {
        return client.sql("SELECT * FROM allocation_entry WHERE run_id = ? ORDER BY run_id, entry_no")
                .param(runId)
                .query(Allocations::entry)
                .list();
    }

    /** What the pools gathered from a department and what they passed on of it. */
    public List<PoolFlow> poolFlows() {
        return client.sql("SELECT pool, from_department,"
                        + " SUM(CASE WHEN stage = 'POOLED' THEN minor ELSE 0 END),"
                        + " SUM(CASE WHEN stage = 'BETWEEN_DEPARTMENTS' THEN minor ELSE 0 END)"
                        + " FROM allocation_entry WHERE run_id = ? AND stage IN ('POOLED', 'BETWEEN_DEPARTMENTS')"
                        + " GROUP BY pool, from_department ORDER BY pool, from_department")
                .param(runId)
                .query((row, number) ->
                        new PoolFlow(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /** What entries of a stage brought to departments, by pool and department. */
    public List<Reached> reached(AllocationEntry.Stage stage) {
        return client.sql("SELECT pool, to_department, SUM(minor) FROM allocation_entry WHERE run_id = ? AND stage = ?"
                        + " GROUP BY pool, to_department")
                .param(runId)
                .param(stage.name())
                .query((row, number) -> new Reached(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** What pools and handovers took of each account of a work item. */
    public List<Taken> taken() {
        return client.sql("SELECT from_department, from_item, account, SUM(minor) FROM allocation_entry"
                        + " WHERE run_id = ? AND stage IN ('POOLED', 'HANDOVER')"
                        + " GROUP BY from_department, from_item, account ORDER BY from_department, from_item, account")
                .param(runId)
                .query((row, number) -> new Taken(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** What the trace moved, by department and work item. */
    public List<Moved> moved() {
        return client.sql("SELECT department, item, SUM(sent), SUM(received), SUM(handover) FROM ("
                        + "SELECT from_department AS department, from_item AS item,"
                        + " CASE WHEN stage = 'POOLED' THEN minor ELSE 0 END AS sent, 0 AS received,"
                        + " CASE WHEN stage = 'HANDOVER' THEN -minor ELSE 0 END AS handover"
                        + " FROM allocation_entry WHERE run_id = ? AND stage IN ('POOLED', 'HANDOVER')"
                        + " UNION ALL SELECT to_department, to_item, 0,"
                        + " CASE WHEN stage = 'WITHIN_DEPARTMENT' THEN minor ELSE 0 END,"
                        + " CASE WHEN stage = 'HANDOVER' THEN minor ELSE 0 END"
                        + " FROM allocation_entry WHERE run_id = ? AND stage IN ('WITHIN_DEPARTMENT', 'HANDOVER')"
                        + ") AS side WHERE item IS NOT NULL GROUP BY department, item")
                .params(runId, runId)
                .query((row, number) ->
                        new Moved(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    /** Cost after allocation, by department and work item. */
    public List<LoadedCost> loaded() {
        return client.sql("SELECT * FROM loaded_cost WHERE run_id = ? ORDER BY run_id, department, work_item")
                .param(runId)
                .query(Allocations::loadedCost)
                .list();
    }

    private static AllocationEntry entry(ResultSet row, int number) throws SQLException {
        return new AllocationEntry(
                row.getInt("entry_no"),
                AllocationEntry.Stage.valueOf(row.getString("stage")),
                row.getString("pool"),
                row.getString("account"),
                row.getString("from_department"),
                row.getString("from_item"),
                row.getString("to_department"),
                row.getString("to_item"),
                MethodCodes.basis(
                        row.getString("method"),
                        row.getString("base"),
                        row.getBigDecimal("quantity").stripTrailingZeros(),
                        row.getBigDecimal("total").stripTrailingZeros()),
                row.getLong("minor"));
    }

    private static LoadedCost loadedCost(ResultSet row, int number) throws SQLException {
        return new LoadedCost(
                row.getString("department"),
                new WorkItem(
                        row.getString("work_item"),
                        row.getString("work_item_name"),
                        CostType.valueOf(row.getString("cost_type")),
                        row.getString("department")),
                row.getLong("direct_minor"),
                row.getLong("sent_minor"),
                row.getLong("received_minor"),
                row.getLong("handover_minor"));
    }
}
