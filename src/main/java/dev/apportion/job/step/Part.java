package dev.apportion.job.step;

import java.util.OptionalInt;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** What is done to each bundle of a step. */
public interface Part {

    /** Does what is left to be done of the bundle of its execution, one number after the other. */
    Step step();

    /** The number that is next to be done, or was begun when the last try ended; empty if all are done. */
    OptionalInt next(StepExecution execution);

    /** Records that a number can't be done, in the transaction that it is called in; the rest goes on. */
    void giveUp(StepExecution execution, int number);
}
