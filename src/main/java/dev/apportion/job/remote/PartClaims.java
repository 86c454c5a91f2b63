package dev.apportion.job.remote;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.lang3.SystemUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who works on which part, by the job repository. To take a part raises the version of its step execution, which each chunk
 * checks as it is written: a worker that was taken for dead and replaced can change nothing any more. Times are the
 * database's, since workers' clocks differ.
 */
final class PartClaims {

    /** A part that ends its worker as often as this is given up. */
    static final int MOST_ATTEMPTS = 3;

    /** Whether a part's worker was not heard of for so long that another may take it although the broker didn't say so. */
    private static final String SILENT = "COALESCE(a.heard < CURRENT_TIMESTAMP - INTERVAL '60 seconds', TRUE)";

    /** What became of an attempt to take a part. */
    enum Claim {
        /** It is ours. */
        TAKEN,
        /** It is ours to record that it can't be done. */
        GIVEN_UP,
        /** It is done, or another's, or its run is over. */
        NONE
    }

    private record Found(BatchStatus status, BatchStatus jobStatus, boolean silent, int attempts) {

        boolean isFree(boolean deliveredBefore) {
            return jobStatus == BatchStatus.STARTED
                    && (status == BatchStatus.STARTING || status == BatchStatus.STARTED && (deliveredBefore || silent));
        }
    }

    /**
     * The state of one step.
     *
     * @param idle whether it waits for a worker, as far as is known
     */
    record State(long stepExecutionId, BatchStatus status, boolean idle) {}

    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final String worker;

    /** A name of this process: its number and its machine. */
    static String thisProcess() {
        return ProcessHandle.current().pid() + "@" + SystemUtils.getHostName();
    }

    /** @param worker names this process */
    PartClaims(DataSource dataSource, PlatformTransactionManager transactions, String worker) {
        this.client = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.worker = worker;
    }

    /** @param deliveredBefore whether the broker gave the message to somebody before, who did not finish */
    Claim take(PartMessage part, boolean deliveredBefore) {
        Claim claim = transaction.execute(status -> {
            Optional<Found> found = find(part);
            if (found.isEmpty() || !found.get().isFree(deliveredBefore)) {
                return Claim.NONE;
            }
            client.sql("UPDATE batch_step_execution SET version = version + 1, status = 'STARTED'"
                            + " WHERE step_execution_id = ?")
                    .param(part.stepExecutionId())
                    .update();
            client.sql("INSERT INTO part_attempt (step_execution_id, attempts, worker, since, heard)"
                            + " VALUES (?, 1, ?, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)"
                            + " ON CONFLICT (step_execution_id) DO UPDATE SET attempts = part_attempt.attempts + 1,"
                            + " worker = excluded.worker, since = excluded.since, heard = excluded.heard")
                    .param(part.stepExecutionId())
                    .param(worker)
                    .update();
            return found.get().attempts() < MOST_ATTEMPTS ? Claim.TAKEN : Claim.GIVEN_UP;
        });
        return claim == null ? Claim.NONE : claim;
    }

    /** Locked for this transaction. */
    private Optional<Found> find(PartMessage part) {
        return client.sql("SELECT s.status, j.status AS job_status, COALESCE(a.attempts, 0) AS attempts, " + SILENT
                        + " AS silent FROM batch_step_execution s"
                        + " JOIN batch_job_execution j ON j.job_execution_id = s.job_execution_id"
                        + " LEFT JOIN part_attempt a ON a.step_execution_id = s.step_execution_id"
                        + " WHERE s.step_execution_id = ? AND s.job_execution_id = ? FOR UPDATE OF s")
                .param(part.stepExecutionId())
                .param(part.jobExecutionId())
                .query((row, number) -> new Found(
                        BatchStatus.valueOf(row.getString("status")),
                        BatchStatus.valueOf(row.getString("job_status")),
                        row.getBoolean("silent"),
                        row.getInt("attempts")))
                .optional();
    }

    /** Says that this process still works on these parts. */
    void heard(Collection<PartMessage> parts) {
        parts.forEach(part -> client.sql(
                        "UPDATE part_attempt SET heard = CURRENT_TIMESTAMP WHERE step_execution_id = ? AND worker = ?")
                .param(part.stepExecutionId())
                .param(worker)
                .update());
    }

    /** Lets another take a part that this process did not finish, through no fault of the part. */
    void giveBack(PartMessage part) {
        transaction.executeWithoutResult(status -> {
            int given = client.sql("UPDATE batch_step_execution SET version = version + 1, status = 'STARTING'"
                            + " WHERE step_execution_id = ? AND status IN ('STARTED', 'FAILED', 'STOPPED')"
                            + " AND EXISTS (SELECT 1 FROM part_attempt a WHERE a.worker = ?"
                            + " AND a.step_execution_id = batch_step_execution.step_execution_id)")
                    .param(part.stepExecutionId())
                    .param(worker)
                    .update();
            if (given > 0) {
                client.sql("UPDATE part_attempt SET attempts = attempts - 1 WHERE step_execution_id = ?")
                        .param(part.stepExecutionId())
                        .update();
            }
        });
    }

    /** Notes for people why a part failed, and that it did. */
    void failed(PartMessage part, String why) {
        transaction.executeWithoutResult(status -> {
            client.sql("UPDATE part_attempt SET failure = ? WHERE step_execution_id = ?")
                    .param(why)
                    .param(part.stepExecutionId())
                    .update();
            client.sql("UPDATE batch_step_execution SET version = version + 1, status = 'FAILED'"
                            + " WHERE step_execution_id = ? AND status = 'STARTED'")
                    .param(part.stepExecutionId())
                    .update();
        });
    }

    /** What a worker said of a part that failed; null if it could say nothing. */
    @Nullable
    String failure(long stepExecutionId) {
        return client.sql("SELECT failure FROM part_attempt WHERE step_execution_id = ? AND failure IS NOT NULL")
                .param(stepExecutionId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Forgets who worked on a job's steps, when all of them have ended. */
    void forget(long jobExecutionId) {
        client.sql("DELETE FROM part_attempt WHERE step_execution_id IN"
                        + " (SELECT step_execution_id FROM batch_step_execution WHERE job_execution_id = ?)")
                .param(jobExecutionId)
                .update();
    }

    /** The states of a job's steps. */
    List<State> states(long jobExecutionId) {
        return client.sql("SELECT s.step_execution_id, s.status, s.status = 'STARTING' OR s.status = 'STARTED' AND "
                        + SILENT + " AS idle FROM batch_step_execution s"
                        + " LEFT JOIN part_attempt a ON a.step_execution_id = s.step_execution_id"
                        + " WHERE s.job_execution_id = ? ORDER BY s.step_execution_id")
                .param(jobExecutionId)
                .query((row, number) -> new State(
                        row.getLong("step_execution_id"),
                        BatchStatus.valueOf(row.getString("status")),
                        row.getBoolean("idle")))
                .list();
    }
}
