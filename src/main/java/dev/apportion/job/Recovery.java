package dev.apportion.job;

import dev.apportion.cost.Period;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Makes startable again what a killed run of a period left. Whoever has the ledger open for the period knows that no other run
 * of it is alive; runs of other periods may be, and stay as they are.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /** Workers may change their steps at each chunk until they are fenced off. */
    private static final int TRIES = 50;

    private final JobRepository repository;

    Recovery(JobRepository repository) {
        this.repository = repository;
    }

    /** @param parameters of the job that is to be started */
    void before(JobParameters parameters, Period period) {
        repository.findRunningJobExecutions(MonthEnd.JOB).stream()
                .filter(execution ->
                        period.toString().equals(execution.getJobParameters().getString(MonthEndLauncher.PERIOD)))
                .forEach(this::recover);
        JobInstance instance = repository.getJobInstance(MonthEnd.JOB, parameters);
        if (instance == null) {
            return;
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            // Killed between making an instance and its first execution, a process leaves one that can't be started.
            repository.deleteJobInstance(instance);
        } else {
            recover(last);
        }
    }

    /** Nobody knows how a step ended whose last word did not reach the ledger, so it is done again. */
    private void recover(JobExecution execution) {
        for (int attempt = 1; ; attempt++) {
            try {
                // A fresh copy each time: a worker, or a process that is about to die, may still have changed the rows.
                JobExecution present = repository.getJobExecution(execution.getId());
                if (present != null) {
                    fail(present);
                }
                return;
            } catch (OptimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LOG.info("Execution {} changed while it was recovered", execution.getId());
            }
        }
    }

    /** The job first: workers take no part of one that is over. Those that are at work are fenced off by their steps. */
    private void fail(JobExecution execution) {
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        if (isOpen(execution.getStatus())) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(ExitStatus.FAILED);
            execution.setEndTime(now);
            repository.update(execution);
        }
        for (StepExecution step : execution.getStepExecutions()) {
            if (isOpen(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(now);
                repository.update(step);
            }
        }
    }

    private static boolean isOpen(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }
}
