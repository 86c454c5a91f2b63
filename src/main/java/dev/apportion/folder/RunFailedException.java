package dev.apportion.folder;

import dev.apportion.ledger.store.LedgerTroubleException;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** A run could not be completed. The message is for people; the cause is for the log. */
public final class RunFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Kind {
        /** Nothing to run on: no folder, no policy file. */
        USAGE,
        /** The policy or a template must be corrected. */
        POLICY,
        /** Interrupted or broken; the same command goes on where it stopped. */
        INTERRUPTED
    }

    private final Kind kind;

    /** Fails with a message for the user. */
    public RunFailedException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Fails with a message for the user. */
    public RunFailedException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** For a policy or template that must be corrected. */
    public static RunFailedException policy(Exception cause) {
        return new RunFailedException(Kind.POLICY, String.valueOf(cause.getMessage()), cause);
    }

    /** For what is worth another try. */
    public static RunFailedException interrupted(Throwable cause) {
        return new RunFailedException(Kind.INTERRUPTED, inWords(cause), cause);
    }

    /** What stopped a run or a part of it; with what to do, if the disk or the ledger's server is to blame. */
    public static String inWords(Throwable cause) {
        return DiskTrouble.explain(cause)
                .or(() -> LedgerTroubleException.explain(cause))
                .orElseGet(
                        () -> String.valueOf(ExceptionUtils.getRootCause(cause).getMessage()));
    }

    public Kind kind() {
        return kind;
    }
}
