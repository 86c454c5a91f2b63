package dev.apportion.job.step;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Does one thing with a run, all at once. */
public abstract class RunTasklet implements Tasklet {

    protected final MonthEndRun run;

    protected RunTasklet(MonthEndRun run) {
        this.run = run;
    }

    @Override
    public final RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        execute();
        return RepeatStatus.FINISHED;
    }

    /** In the step's transaction. */
    protected abstract void execute() throws Exception;
}
