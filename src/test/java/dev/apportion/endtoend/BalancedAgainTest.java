package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The samples have credits, duplicates and budgets: everything that balancing changes. */
class BalancedAgainTest {

    @Test
    @DisplayName("Killed after balancing was done and before the job repository heard of it, a run balances again")
    void balancedTwice(@TempDir Path folder) throws Exception {
        WorkingFolder home = WorkingFolder.ofSamples(folder);
        home.apportion("run", "2026-09");
        home.apportion("run", "2026-10");
        Map<String, String> files = home.hashes("2026-10");
        Map<String, List<String>> rows = LedgerRows.of(folder.resolve("data"));
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            long last = jdbc.queryForObject("SELECT MAX(job_execution_id) FROM batch_job_execution", Long.class);
            jdbc.update("UPDATE run SET state = 'RUNNING', ended = NULL WHERE period = '2026-10'");
            jdbc.update("DELETE FROM audit_entry WHERE period = '2026-10'");
            jdbc.update(
                    "UPDATE batch_job_execution SET status = 'STARTED', end_time = NULL WHERE job_execution_id = ?",
                    last);
            jdbc.update(
                    "UPDATE batch_step_execution SET status = 'STARTED', end_time = NULL WHERE job_execution_id = ?"
                            + " AND step_name = 'balanceStep'",
                    last);
            jdbc.update(
                    "DELETE FROM batch_step_execution_context WHERE step_execution_id IN (SELECT step_execution_id FROM"
                            + " batch_step_execution WHERE job_execution_id = ? AND status = 'COMPLETED' AND step_name NOT LIKE 'collect%')",
                    last);
            jdbc.update(
                    "DELETE FROM batch_step_execution WHERE job_execution_id = ? AND status = 'COMPLETED'"
                            + " AND step_name NOT LIKE 'collect%'",
                    last);
            jdbc.update("DELETE FROM outbox WHERE period = '2026-10'");
        }
        WorkingFolder.Result again = home.apportion("run", "2026-10");
        assertThat(again.exitCode()).as(again.out() + again.err()).isLessThanOrEqualTo(1);
        assertThat(home.hashes("2026-10")).isEqualTo(files);
        LedgerRows.of(folder.resolve("data"))
                .forEach((table, actual) ->
                        assertThat(actual.equals(rows.get(table))).as(table).isTrue());
    }
}
