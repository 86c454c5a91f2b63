package dev.apportion.job.remote;

import dev.apportion.job.step.Steps;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of one run, as they are in a worker. */
public record RunSteps(Steps steps, JobRepository repository, PlatformTransactionManager transactions) {

    /** Makes the steps of runs. */
    @FunctionalInterface
    public interface Source {

        /**
         * The steps of a run, whose policy and templates are as when it began.
         *
         * @throws Exception if they can't be made; the message is for people
         */
        RunSteps of(long runId) throws Exception;
    }
}
