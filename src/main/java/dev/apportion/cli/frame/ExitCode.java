package dev.apportion.cli.frame;

import dev.apportion.job.Outcome;

/** Exit codes, as README lists them. */
public final class ExitCode {

    public static final int DONE = 0;
    /** The run is complete, now or before; lines are held or rejected, cost is missing, or mail did not leave. */
    public static final int DONE_WITH_FINDINGS = 1;

    public static final int USAGE = 2;
    public static final int POLICY = 3;
    /** Run again to resume. */
    public static final int FAILED = 4;

    public static final int IN_USE = 5;

    private ExitCode() {}

    public static int of(Outcome outcome) {
        return outcome.needsAttention() ? DONE_WITH_FINDINGS : DONE;
    }
}
