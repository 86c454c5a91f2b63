package dev.apportion.job.remote;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a part is to be done: identifiers and nothing else, so that whoever can write to the broker can neither read figures
 * nor have anything done that the ledger doesn't already say is to be done.
 *
 * @param runId of the ledger
 * @param jobExecutionId of the job repository
 * @param stepExecutionId of the job repository
 */
record PartMessage(long runId, long jobExecutionId, long stepExecutionId) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\d{1,18}) (\\d{1,18})");

    /** Empty for what is no such message. */
    static Optional<PartMessage> parse(String text) {
        Matcher ids = FORM.matcher(text);
        return ids.matches()
                ? Optional.of(new PartMessage(
                        Long.parseLong(ids.group(1)), Long.parseLong(ids.group(2)), Long.parseLong(ids.group(3))))
                : Optional.empty();
    }

    String text() {
        return runId + " " + jobExecutionId + " " + stepExecutionId;
    }
}
