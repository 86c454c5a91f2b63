package dev.apportion.ledger;

import dev.apportion.cost.CostType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The differences that restatements of closed periods posted. */
public final class Restatements {

    private record Key(String department, String workItem, CostType type) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int order = department.compareTo(other.department);
            order = order != 0 ? order : workItem.compareTo(other.workItem);
            return order != 0 ? order : type.compareTo(other.type);
        }
    }

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final long runId;

    Restatements(JdbcClient client, JdbcTemplate jdbc, long runId) {
        this.client = client;
        this.jdbc = jdbc;
        this.runId = runId;
    }

    /** Posts the difference of two runs' loaded cost to the later one, replacing what an earlier try posted. */
    public void post(List<LoadedCost> before, List<LoadedCost> after) {
        jdbc.update("DELETE FROM restated_cost WHERE run_id = ?", runId);
        jdbc.batchUpdate(
                "INSERT INTO restated_cost (run_id, department, work_item, cost_type, minor) VALUES (?, ?, ?, ?, ?)",
                differences(before, after),
                1000,
                (insert, difference) -> {
                    insert.setLong(1, runId);
                    insert.setString(2, difference.department());
                    insert.setString(3, difference.workItem());
                    insert.setString(4, difference.type().name());
                    insert.setLong(5, difference.minor());
                });
    }

    /** The difference of two runs' loaded cost, by department, work item and type; what is the same in both doesn't appear. */
    public static List<RestatedCost> differences(List<LoadedCost> before, List<LoadedCost> after) {
        TreeMap<Key, Long> differences = new TreeMap<>();
        after.forEach(cost -> differences.merge(key(cost), cost.total(), Math::addExact));
        before.forEach(cost -> differences.merge(key(cost), -cost.total(), Math::addExact));
        differences.values().removeIf(minor -> minor == 0);
        return differences.entrySet().stream()
                .map(difference -> new RestatedCost(
                        difference.getKey().department(),
                        difference.getKey().workItem(),
                        difference.getKey().type(),
                        difference.getValue()))
                .toList();
    }

    /** What a run posted, by department and work item. */
    public List<RestatedCost> all() {
        return client.sql(
                        "SELECT * FROM restated_cost WHERE run_id = ? ORDER BY run_id, department, work_item, cost_type")
                .param(runId)
                .query((row, number) -> new RestatedCost(
                        row.getString("department"),
                        row.getString("work_item"),
                        CostType.valueOf(row.getString("cost_type")),
                        row.getLong("minor")))
                .list();
    }

    /**
     * What a run posted, with the state before and after it, by department and work item.
     *
     * @param after the run's loaded cost
     */
    public List<RestatedBalance> balances(List<LoadedCost> after) {
        Map<Key, Long> totals = new HashMap<>();
        after.forEach(cost -> totals.merge(key(cost), cost.total(), Math::addExact));
        return all().stream()
                .map(posted -> new RestatedBalance(
                        posted,
                        totals.getOrDefault(new Key(posted.department(), posted.workItem(), posted.type()), 0L)))
                .toList();
    }

    private static Key key(LoadedCost cost) {
        return new Key(
                cost.department(), cost.workItem().code(), cost.workItem().type());
    }
}
