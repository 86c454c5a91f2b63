package dev.apportion.job.remote;

import dev.apportion.job.step.Steps;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of one run, as they are in a worker. */
public record RunSteps(Steps steps, JobRepository repository, PlatformTransactionManager transactions) {

    /** Makes the steps of runs. Thread-safe. */
    @FunctionalInterface
    public interface Source {

        /**
         * Does something with the steps of a run, whose policy and templates are as when it began, and whose figures are as
         * one execution of its job sees them.
         *
         * @throws Exception if they can't be made, the message is for people; or what the work throws
         */
        boolean with(long runId, long jobExecutionId, Work work) throws Exception;
    }

    /** What is done with steps. */
    @FunctionalInterface
    public interface Work {
        boolean on(RunSteps steps) throws Exception;
    }
}
