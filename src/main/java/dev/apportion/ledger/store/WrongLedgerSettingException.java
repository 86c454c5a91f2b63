package dev.apportion.ledger.store;

import org.jspecify.annotations.Nullable;

/** A setting that says where the ledger is makes no sense. */
public final class WrongLedgerSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongLedgerSettingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
