package dev.apportion.watch;

import dev.apportion.cost.Period;

/** Runs the job for one period and never throws: what went wrong is told to people and given as a result. */
public interface WatchedRun {

    /**
     * How it ended.
     *
     * @param exitCode as the command line would give it
     * @param busy whether another process had the data folder, so that it is worth trying again soon
     */
    record Result(int exitCode, String message, boolean busy) {}

    Result run(Period period);
}
