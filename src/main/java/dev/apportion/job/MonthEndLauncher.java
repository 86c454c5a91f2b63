package dev.apportion.job;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.folder.DiskTrouble;
import dev.apportion.folder.HardStop;
import dev.apportion.folder.RunFailedException;
import dev.apportion.job.remote.Broker;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.ledger.store.LedgerTroubleException;
import java.util.List;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Spring, recovers what a crash left, and runs the job to its end. */
final class MonthEndLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(MonthEndLauncher.class);

    /** The parameter that says which period a job is for. */
    static final String PERIOD = "period";

    private final MonthEndRun run;
    private final GracefulStop stop;
    private final @Nullable Broker workers;

    /** @param workers null if this process does all by itself */
    MonthEndLauncher(MonthEndRun run, GracefulStop stop, @Nullable Broker workers) {
        this.run = run;
        this.stop = stop;
        this.workers = workers;
    }

    void launch() throws RunFailedException {
        try (ConfigurableApplicationContext context = MonthEndContext.of(run, stop.listener(), workers)) {
            JobOperator operator = context.getBean(JobOperator.class);
            JobRepository repository = context.getBean(JobRepository.class);
            // A killed process leaves its execution as running, and the job would refuse to start.
            new Recovery(repository).before(parameters(), run.period());
            JobExecution execution = operator.start(context.getBean(Job.class), parameters());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                // What steps say of a server that is gone is of all kinds.
                run.database().requireHeld();
                throw failure(execution.getAllFailureExceptions());
            }
        } catch (JobExecutionException e) {
            throw failure(List.of(e));
        } catch (RuntimeException e) {
            LOG.error("The run failed", e);
            run.database().requireHeld();
            throw e;
        }
    }

    /** The revision is part of the identity: inputs that change and change back make a new instance. */
    private JobParameters parameters() {
        return new JobParametersBuilder()
                .addString(PERIOD, run.period().toString())
                .addString("fingerprint", run.run().basis().fingerprint())
                .addLong("revision", (long) run.run().revision())
                .addLong(MonthEndRun.PARAMETER, run.id(), false)
                .toJobParameters();
    }

    private static RunFailedException failure(List<Throwable> causes) {
        causes.forEach(HardStop::ifMachineFailed);
        causes.forEach(cause -> LOG.error("The run failed", cause));
        for (Throwable cause : causes) {
            AllocationException allocation = ExceptionUtils.throwableOfType(cause, AllocationException.class);
            if (allocation != null) {
                return new RunFailedException(
                        RunFailedException.Kind.POLICY, String.valueOf(allocation.getMessage()), cause);
            }
        }
        if (causes.isEmpty()) {
            return new RunFailedException(RunFailedException.Kind.INTERRUPTED, "The run was stopped.");
        }
        // A step of partitions fails with them and says less.
        return RunFailedException.interrupted(causes.stream()
                .filter(cause -> DiskTrouble.explain(cause).isPresent()
                        || LedgerTroubleException.explain(cause).isPresent())
                .findFirst()
                .or(() -> causes.stream()
                        .filter(cause -> !(cause instanceof JobExecutionException))
                        .findFirst())
                .orElse(causes.get(0)));
    }
}
