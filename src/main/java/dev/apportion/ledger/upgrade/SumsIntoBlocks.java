package dev.apportion.ledger.upgrade;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.ledger.line.CostSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Migration to version 12: sums were a row each in cost_sum until then. */
final class SumsIntoBlocks extends LedgerMigration {

    SumsIntoBlocks() {
        super("12", "sums into blocks");
    }

    @Override
    void migrate(JdbcTemplate jdbc, String bytes) {
        jdbc.execute("""
                CREATE TABLE sum_block (
                    run_id BIGINT NOT NULL,
                    department VARCHAR(100) NOT NULL,
                    sums %s NOT NULL,
                    PRIMARY KEY (run_id, department)
                )""".formatted(bytes));
        JdbcClient client = JdbcClient.create(jdbc);
        for (long runId :
                client.sql("SELECT id FROM run ORDER BY id").query(Long.class).list()) {
            List<CostSum> sums = client.sql("SELECT * FROM cost_sum WHERE run_id = ?"
                            + " ORDER BY run_id, department, cost_type, work_item, account, currency")
                    .param(runId)
                    .query(SumsIntoBlocks::map)
                    .list();
            new CostSums(client, jdbc, runId).replace(sums);
        }
        jdbc.execute("DROP TABLE cost_sum");
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
                row.getBigDecimal("hours"),
                row.getLong("line_count"));
    }
}
