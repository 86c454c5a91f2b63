package dev.apportion.watch;

import dev.apportion.cost.Period;

/** Runs the job for one period and never throws: failures are reported to people and returned. */
public interface WatchedRun {

    /** Whether to try again although nothing has changed. */
    enum Again {
        /** It is done, or needs a correction, which is a change. */
        NOT,
        /** Another process was using the data folder. */
        SOON,
        /** It failed for a reason that may pass: a full disk, a share that was away. */
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
