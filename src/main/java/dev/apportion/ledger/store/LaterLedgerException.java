package dev.apportion.ledger.store;

import dev.apportion.ledger.upgrade.LedgerMigrations;

/** The ledger is of a later version of the program, which keeps things that this one doesn't know. */
public final class LaterLedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaterLedgerException(LedgerPlace place, int schema) {
        super("The ledger in " + place + " was upgraded by a later version of Apportion (its schema is " + schema
                + ", this program knows " + LedgerMigrations.SCHEMA_VERSION + "). Use that version or a newer one."
                + " Nothing was changed.");
    }
}
