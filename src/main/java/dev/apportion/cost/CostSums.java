package dev.apportion.cost;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run's cost lines summed. */
public final class CostSums {

    private final JdbcClient client;

    CostSums(JdbcClient client) {
        this.client = client;
    }

    /** Sums the lines of a run anew. */
    public void build(long runId) {
        client.sql("DELETE FROM cost_sum WHERE run_id = ?").param(runId).update();
        client.sql("INSERT INTO cost_sum (run_id, department, cost_type, work_item, account, currency, minor,"
                        + " reporting_minor, hours, line_count) SELECT run_id, department, COALESCE(cost_type, ''),"
                        + " COALESCE(work_item, ''), COALESCE(account, ''), currency, SUM(minor), SUM(reporting_minor),"
                        + " COALESCE(SUM(hours), 0), COUNT(*) FROM cost_line WHERE run_id = ? GROUP BY run_id,"
                        + " department, COALESCE(cost_type, ''), COALESCE(work_item, ''), COALESCE(account, ''),"
                        + " currency")
                .param(runId)
                .update();
    }

    /** The sums, by department, type, work item, account and currency. */
    public List<CostSum> ofRun(long runId) {
        return client.sql("SELECT * FROM cost_sum WHERE run_id = ?"
                        + " ORDER BY department, cost_type, work_item, account, currency")
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
