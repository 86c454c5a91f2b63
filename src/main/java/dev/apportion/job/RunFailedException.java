package dev.apportion.job;

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

    public RunFailedException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public RunFailedException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
