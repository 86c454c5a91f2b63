package dev.apportion.ledger.store;

import java.nio.file.Path;

/** The ledger is of a later version of the program, which keeps things that this one doesn't know. */
public final class LaterLedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaterLedgerException(Path folder, int schema) {
        super("The ledger in " + folder + " was upgraded by a later version of Apportion (its schema is " + schema
                + ", this program knows " + LedgerDatabase.SCHEMA_VERSION + "). Use that version or a newer one."
                + " Nothing was changed.");
    }
}
