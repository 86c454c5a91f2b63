package dev.apportion.sheet.xml;

import java.io.IOException;

/** The byte scanner met XML it leaves to StAX: not an error of the file. */
public final class UnusualXmlException extends IOException {

    private static final long serialVersionUID = 1L;

    UnusualXmlException(String what) {
        super(what);
    }

    /** It is control flow, and costs no stack trace. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public Throwable fillInStackTrace() {
        return this;
    }
}
