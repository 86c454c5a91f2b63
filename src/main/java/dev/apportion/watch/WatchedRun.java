package dev.apportion.watch;

import dev.apportion.cost.Period;

/** Runs the job for one period and never throws: what went wrong is reported to people and returned. */
public interface WatchedRun {

    /** Whether another try without any change is worth it. */
    enum Again {
        /** It is done, or waits for something to be put right, which is a change. */
        NOT,
        /** Another process had the data folder. */
        SOON,
        /** It failed by something that may pass: a full disk, a share that was away. */
        LATER
    }

    /**
     * How it ended.
     *
     * @param exitCode as the command line would give it
     */
    record Result(int exitCode, String message, Again again) {}

    Result run(Period period);
}
