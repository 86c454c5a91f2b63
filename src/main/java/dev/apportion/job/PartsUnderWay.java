package dev.apportion.job;

import dev.apportion.job.step.Bundle;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.Partitions;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.ledger.store.LedgerDatabase;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What workers are doing now. */
public final class PartsUnderWay {

    /**
     * A part of a run that a worker works on.
     *
     * @param worker its process and machine
     * @param what in words, such as {@code reading it.xlsx}
     * @param since in UTC
     * @param seconds how long, by the database's clock
     */
    public record PartUnderWay(Run run, String worker, String what, LocalDateTime since, long seconds) {}

    private PartsUnderWay() {}

    /** All of a ledger, the oldest first. Without workers none. */
    public static List<PartUnderWay> of(LedgerDatabase database) {
        Ledger ledger = new Ledger(database.dataSource());
        JdbcClient client = JdbcClient.create(database.dataSource());
        // Spring Batch's tables are not there before the first run.
        if (client.sql("SELECT COUNT(*) FROM part_attempt").query(Long.class).single() == 0) {
            return List.of();
        }
        return client.sql("SELECT p.parameter_value AS run_id, a.worker, s.step_name, a.since,"
                        + " EXTRACT(EPOCH FROM CURRENT_TIMESTAMP - a.since) AS seconds FROM part_attempt a"
                        + " JOIN batch_step_execution s ON s.step_execution_id = a.step_execution_id AND s.status = 'STARTED'"
                        + " JOIN batch_job_execution j ON j.job_execution_id = s.job_execution_id AND j.status = 'STARTED'"
                        + " JOIN batch_job_execution_params p ON p.job_execution_id = s.job_execution_id"
                        + " AND p.parameter_name = ? ORDER BY a.since, a.step_execution_id")
                .param(MonthEndRun.PARAMETER)
                .query((row, number) -> {
                    Run run = ledger.runs().byId(Long.parseLong(row.getString("run_id")));
                    return new PartUnderWay(
                            run,
                            row.getString("worker"),
                            inWords(ledger, run, row.getString("step_name")),
                            row.getObject("since", OffsetDateTime.class)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toLocalDateTime(),
                            row.getLong("seconds"));
                })
                .list();
    }

    private static String inWords(Ledger ledger, Run run, String stepName) {
        Bundle bundle = Bundle.of(stepName);
        String to = bundle.first() == bundle.last() ? "" : " to ";
        String part = Partitions.part(stepName);
        if (part.equals("writePartStep")) {
            return "writing workbook " + (bundle.first() + 1) + to + (to.isEmpty() ? "" : bundle.last() + 1);
        }
        SourceFiles files = ledger.of(run.id()).files();
        return (part.equals("returnFileStep") ? "marking " : "reading ")
                + files.name(bundle.first())
                + to
                + (to.isEmpty() ? "" : files.name(bundle.last()));
    }
}
