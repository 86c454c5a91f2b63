package dev.apportion.cli;

import dev.apportion.job.Outcome;

/** Exit codes, as README lists them. */
final class ExitCode {

    static final int DONE = 0;
    /** The run is complete, now or before; lines are held or rejected, cost is missing, or mail did not leave. */
    static final int DONE_WITH_FINDINGS = 1;

    static final int USAGE = 2;
    static final int POLICY = 3;
    /** Run again to resume. */
    static final int FAILED = 4;

    static final int IN_USE = 5;

    private ExitCode() {}

    static int of(Outcome outcome) {
        return outcome.needsAttention() ? DONE_WITH_FINDINGS : DONE;
    }
}
