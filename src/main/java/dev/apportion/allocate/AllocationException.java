package dev.apportion.allocate;

/** The policy's allocation can't be carried out. The message says what to change, for people. */
public final class AllocationException extends Exception {

    private static final long serialVersionUID = 1L;

    public AllocationException(String message) {
        super(message);
    }
}
