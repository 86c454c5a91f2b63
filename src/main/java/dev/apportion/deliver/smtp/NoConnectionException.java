package dev.apportion.deliver.smtp;

/** The mail server can't be reached, or doesn't let us in. */
public final class NoConnectionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean hopeless;

    /** @param hopeless whether trying again makes no sense: wrong password, no TLS */
    NoConnectionException(String message, boolean hopeless) {
        super(message);
        this.hopeless = hopeless;
    }

    public boolean hopeless() {
        return hopeless;
    }
}
