package dev.apportion.job;

import dev.apportion.cost.AuditEntry;
import dev.apportion.cost.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What people are told when a command can't be done as things are. */
final class Refusals {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Refusals() {}

    static RunFailedException usage(String message) {
        return new RunFailedException(RunFailedException.Kind.USAGE, message);
    }

    static RunFailedException noRun(Period period) {
        return usage("There is no complete run of " + period + ". \"apportion run " + period + "\" makes one.");
    }

    static String closed(Period period, AuditEntry closing) {
        return "The period " + period + " was closed by " + closing.who() + " on " + DAY.format(closing.at()) + " ("
                + closing.detail() + ").";
    }
}
