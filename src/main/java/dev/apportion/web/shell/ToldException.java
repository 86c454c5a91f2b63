package dev.apportion.web.shell;

import java.io.Serial;

/** What can't be done now, in words that tell nothing of the month: whoever asked may know them. */
public final class ToldException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** @param message what is wrong and what to do, in the reader's language */
    public ToldException(String message) {
        super(message);
    }
}
