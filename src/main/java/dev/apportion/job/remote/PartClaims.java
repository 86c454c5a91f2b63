package dev.apportion.job.remote;

import dev.apportion.job.step.MonthEndRun;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who works on which part, by the job repository. To take a part raises the version of its step execution, which each chunk
 * checks as it is written: a worker that was taken for dead and replaced can change nothing any more. Times are the
 * database's, since workers' clocks differ. A part has failed only when a worker has said why; whatever else Spring Batch
 * notes of a step may be the last word of a process that lost the database.
 */
final class PartClaims {

    /** What ends its worker as often as this is given up. */
    static final int MOST_ATTEMPTS = 3;

    /** Whether a part's worker was not heard of for so long that another may take it although the broker didn't say so. */
    private static final String SILENT = "COALESCE(a.heard < CURRENT_TIMESTAMP - INTERVAL '60 seconds', TRUE)";

    private static final String DECIDED = "(s.status = 'COMPLETED' OR a.failure IS NOT NULL)";

    /**
     * @param decided whether it is done, or a worker said why it can't be
     * @param silent whether its worker was not heard of for long
     * @param stuck whether its worker was not heard of for a while, so that it may be frozen or cut off
     */
    private record Found(
            BatchStatus status,
            BatchStatus jobStatus,
            boolean decided,
            boolean silent,
            boolean stuck,
            @Nullable String worker,
            int version) {

        boolean isFree(boolean deliveredBefore) {
            return jobStatus == BatchStatus.STARTED
                    && !decided
                    && (status == BatchStatus.STARTING || deliveredBefore || silent);
        }
    }

    /**
     * The state of one step.
     *
     * @param decided whether it is done, or a worker said why it can't be
     * @param idle whether it waits for a worker, as far as is known
     * @param taken how often a worker took it
     */
    record State(long stepExecutionId, BatchStatus status, boolean decided, boolean idle, int taken) {}

    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final String worker;

    /** @param worker names this process, and its sessions at the database */
    PartClaims(DataSource dataSource, PlatformTransactionManager transactions, String worker) {
        this.client = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.worker = worker;
    }

    /**
     * Takes a part, empty if it is done, or another's, or its run is over.
     *
     * @param deliveredBefore whether the broker gave the message to somebody before, who did not finish
     * @return the version of its step execution; once it is another, the part is another's
     */
    Optional<Integer> take(PartMessage part, boolean deliveredBefore) {
        Optional<Integer> version = transaction.execute(status ->
                find(part).filter(found -> found.isFree(deliveredBefore)).map(found -> take(part, found)));
        return Objects.requireNonNull(version);
    }

    private int take(PartMessage part, Found found) {
        if (found.stuck() && found.worker() != null && !found.worker().equals(worker)) {
            endSessions(found.worker());
        }
        // As it was before anybody took it.
        client.sql("UPDATE batch_step_execution SET version = version + 1, status = 'STARTED', exit_code = 'EXECUTING',"
                        + " exit_message = '', end_time = NULL WHERE step_execution_id = ?")
                .param(part.stepExecutionId())
                .update();
        client.sql(
                        "INSERT INTO part_attempt (step_execution_id, attempts, worker, since, heard)"
                                + " VALUES (?, 1, ?, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)"
                                + " ON CONFLICT (step_execution_id) DO UPDATE SET attempts = part_attempt.attempts + 1,"
                                + " taken = part_attempt.taken + 1, worker = excluded.worker, since = excluded.since, heard = excluded.heard")
                .param(part.stepExecutionId())
                .param(worker)
                .update();
        return found.version() + 1;
    }

    /**
     * How often a part of this process was taken since it came to this number of its bundle, this time included: what ended
     * its worker is the number that it was at.
     */
    int attempts(PartMessage part, int number) {
        return client.sql(
                        "UPDATE part_attempt SET attempts = CASE WHEN at_number = ? OR at_number IS NULL THEN attempts"
                                + " ELSE 1 END, at_number = ? WHERE step_execution_id = ? AND worker = ? RETURNING attempts")
                .param(number)
                .param(number)
                .param(part.stepExecutionId())
                .param(worker)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    /**
     * Rolls back what a frozen worker, or one on a machine that is gone, holds open: whoever does its part would wait for
     * that, and the database doesn't notice by itself for hours.
     */
    private void endSessions(String frozen) {
        client.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND usename = current_user AND application_name = ? AND pid <> pg_backend_pid()")
                .param(frozen)
                .query(Boolean.class)
                .list();
    }

    /** Locked for this transaction. */
    private Optional<Found> find(PartMessage part) {
        return client.sql("SELECT s.status, s.version, j.status AS job_status, a.worker, " + DECIDED + " AS decided, "
                        + SILENT + " AS silent, "
                        + " COALESCE(a.heard < CURRENT_TIMESTAMP - ? * INTERVAL '1 millisecond', FALSE) AS stuck"
                        + " FROM batch_step_execution s"
                        + " JOIN batch_job_execution j ON j.job_execution_id = s.job_execution_id"
                        + " JOIN batch_job_execution_params p ON p.job_execution_id = s.job_execution_id"
                        + " AND p.parameter_name = ? AND p.parameter_value = ?"
                        + " LEFT JOIN part_attempt a ON a.step_execution_id = s.step_execution_id"
                        + " WHERE s.step_execution_id = ? AND s.job_execution_id = ? FOR UPDATE OF s")
                .param(PartQueue.silence() / 2)
                .param(MonthEndRun.PARAMETER)
                .param(String.valueOf(part.runId()))
                .param(part.stepExecutionId())
                .param(part.jobExecutionId())
                .query((row, number) -> new Found(
                        BatchStatus.valueOf(row.getString("status")),
                        BatchStatus.valueOf(row.getString("job_status")),
                        row.getBoolean("decided"),
                        row.getBoolean("silent"),
                        row.getBoolean("stuck"),
                        row.getString("worker"),
                        row.getInt("version")))
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
            if (change("status = 'STARTING'", part)) {
                client.sql("UPDATE part_attempt SET attempts = attempts - 1 WHERE step_execution_id = ?")
                        .param(part.stepExecutionId())
                        .update();
            }
        });
    }

    /** Notes for people why a part of this process failed, and that it did. */
    void failed(PartMessage part, String why) {
        transaction.executeWithoutResult(status -> {
            if (change("status = 'FAILED'", part)) {
                client.sql("UPDATE part_attempt SET failure = ? WHERE step_execution_id = ?")
                        .param(why)
                        .param(part.stepExecutionId())
                        .update();
            }
        });
    }

    /** This process was replaced but lives, so it was not the part that ended it. */
    void outlived(PartMessage part) {
        client.sql("UPDATE part_attempt SET attempts = attempts - 1"
                        + " WHERE step_execution_id = ? AND worker <> ? AND attempts > 1")
                .param(part.stepExecutionId())
                .param(worker)
                .update();
    }

    /** Changes the step of a part that is not done and still this process's. */
    private boolean change(String what, PartMessage part) {
        return client.sql("UPDATE batch_step_execution SET version = version + 1, " + what
                                + " WHERE step_execution_id = ? AND status <> 'COMPLETED'"
                                + " AND EXISTS (SELECT 1 FROM part_attempt a WHERE a.worker = ? AND a.failure IS NULL"
                                + " AND a.step_execution_id = batch_step_execution.step_execution_id)")
                        .param(part.stepExecutionId())
                        .param(worker)
                        .update()
                > 0;
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

    /** Forgets who worked on a job's steps, when all of them have ended, and on those of jobs that are over. */
    void forget(long jobExecutionId) {
        client.sql("DELETE FROM part_attempt WHERE step_execution_id IN (SELECT s.step_execution_id"
                        + " FROM batch_step_execution s JOIN batch_job_execution j ON j.job_execution_id = s.job_execution_id"
                        + " WHERE j.job_execution_id = ? OR j.status NOT IN ('STARTING', 'STARTED', 'STOPPING'))")
                .param(jobExecutionId)
                .update();
    }

    /** The states of a job's steps. */
    List<State> states(long jobExecutionId) {
        return client.sql("SELECT s.step_execution_id, s.status, " + DECIDED + " AS decided,"
                        + " s.status = 'STARTING' OR " + SILENT
                        + " AS idle, COALESCE(a.taken, 0) AS taken FROM batch_step_execution s"
                        + " LEFT JOIN part_attempt a ON a.step_execution_id = s.step_execution_id"
                        + " WHERE s.job_execution_id = ? ORDER BY s.step_execution_id")
                .param(jobExecutionId)
                .query((row, number) -> new State(
                        row.getLong("step_execution_id"),
                        BatchStatus.valueOf(row.getString("status")),
                        row.getBoolean("decided"),
                        row.getBoolean("idle"),
                        row.getInt("taken")))
                .list();
    }
}
