package dev.apportion.job.remote;

/** A worker could not do its part. The message is the worker's, for people. */
final class PartFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    PartFailedException(String message) {
        super(message);
    }
}
