package dev.apportion.ledger.forget;

/** Nothing was forgotten in a period; the message is for people and says what to do. */
public final class NotForgottenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotForgottenException(String message) {
        super(message);
    }
}
