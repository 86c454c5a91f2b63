package dev.apportion.job.step;

/** Does one thing to one part of a step. */
public abstract class PartTasklet extends RunTasklet {

    protected PartTasklet(MonthEndRun run) {
        super(run);
    }

    /** Records that it can't be done, in the transaction that it is called in. */
    protected abstract void giveUp();
}
