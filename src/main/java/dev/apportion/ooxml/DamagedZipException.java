package dev.apportion.ooxml;

import java.io.IOException;

/** A zip file has no table of contents that can be used; the message says what is wrong with it. */
public final class DamagedZipException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedZipException(String message) {
        super(message);
    }
}
