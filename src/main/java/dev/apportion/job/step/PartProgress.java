package dev.apportion.job.step;

import org.springframework.batch.core.listener.StepExecutionListener;

/** Reports how far a step of parts has come. Called from several threads. */
public interface PartProgress extends StepExecutionListener {

    /** A part was done by another process; those done by this one report for themselves. */
    void doneElsewhere(Bundle bundle);
}
