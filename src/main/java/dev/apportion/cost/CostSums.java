package dev.apportion.cost;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run's cost lines summed. */
public final class CostSums {

    private static final int BATCH = 1000;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    CostSums(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /** Sets the sums of a run, replacing earlier ones. */
    public void replace(long runId, List<CostSum> sums) {
        jdbc.update("DELETE FROM cost_sum WHERE run_id = ?", runId);
        jdbc.batchUpdate(
                "INSERT INTO cost_sum (run_id, department, cost_type, work_item, account, currency, minor,"
                        + " reporting_minor, hours, line_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sums,
                BATCH,
                (insert, sum) -> {
                    insert.setLong(1, runId);
                    insert.setString(2, sum.department());
                    insert.setString(3, sum.type() == null ? "" : sum.type().name());
                    insert.setString(4, sum.workItem());
                    insert.setString(5, sum.account());
                    insert.setString(6, sum.currency().getCode());
                    insert.setLong(7, sum.minor());
                    insert.setLong(8, sum.reportingMinor());
                    insert.setBigDecimal(9, sum.hours());
                    insert.setLong(10, sum.lines());
                });
    }

    /**
     * The sums, by department, type, work item, account and currency. The order is that of the primary key, run included, so
     * that the database reads along it and doesn't sort.
     */
    public List<CostSum> ofRun(long runId) {
        return client.sql("SELECT * FROM cost_sum WHERE run_id = ?"
                        + " ORDER BY run_id, department, cost_type, work_item, account, currency")
                .param(runId)
                .query(CostSums::map)
                .list();
    }

    private static CostSum map(ResultSet row, int number) throws SQLException {
        String type = row.getString("cost_type");
        return new CostSum(
                row.getString("department"),
                type.isEmpty() ? null : CostType.valueOf(type),
                row.getString("work_item"),
                row.getString("account"),
                CurrencyUnit.of(row.getString("currency")),
                row.getLong("minor"),
                row.getLong("reporting_minor"),
                row.getBigDecimal("hours").stripTrailingZeros(),
                row.getLong("line_count"));
    }
}
