package dev.apportion.job.balance;

import java.util.List;

/** Totals that must be the same are not: a fault of this program or a damaged ledger, never of the input. */
final class ControlTotalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ControlTotalException(List<String> differences) {
        super("The control totals differ; nothing was published. " + String.join(" ", differences));
    }
}
