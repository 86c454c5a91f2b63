package dev.apportion.web.month;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such file. */
final class UnknownFileException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    UnknownFileException() {
        super(HttpStatus.NOT_FOUND);
    }
}
