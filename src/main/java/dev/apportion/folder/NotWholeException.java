package dev.apportion.folder;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A mail or an attachment can't be had as it was sent, or is too much; the message completes "left, since …". */
public final class NotWholeException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Completes a sentence.
     *
     * @param cause null if there is none
     */
    public NotWholeException(String message, @Nullable IOException cause) {
        super(message, cause);
    }
}
