package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process killed between Spring Batch's making of a job instance and of its first execution. */
class BareInstanceTest {

    @Test
    void anInstanceWithoutExecutionDoesNotKeepARunFromResuming(@TempDir Path folder) throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        assertThat(home.apportion("run", "2026-10").exitCode()).isZero();
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            jdbc.update("UPDATE run SET state = 'RUNNING', ended = NULL");
            jdbc.update("DELETE FROM batch_step_execution_context");
            jdbc.update("DELETE FROM batch_step_execution");
            jdbc.update("DELETE FROM batch_job_execution_context");
            jdbc.update("DELETE FROM batch_job_execution_params");
            jdbc.update("DELETE FROM batch_job_execution");
        }
        WorkingFolder.Result again = home.apportion("run", "2026-10");
        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).contains("revision 1");
    }
}
