package dev.apportion.ledger.store;

/** The ledger is of another version of the program, which keeps things otherwise than this one. Nothing was changed. */
public final class OtherLedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private OtherLedgerException(String message) {
        super(message);
    }

    static OtherLedgerException later(LedgerPlace place, int schema) {
        return new OtherLedgerException("The ledger in " + place + " was upgraded by a later version of Apportion (its"
                + " schema is " + schema + ", this program knows " + LedgerMigrations.SCHEMA_VERSION + "). Use that"
                + " version or a newer one. Nothing was changed.");
    }

    static OtherLedgerException unreleased(LedgerPlace place, int schema) {
        return new OtherLedgerException("The ledger in " + place + " was made by a build before the first release (its"
                + " schema is " + schema + "), which this version can't read. Keep a copy of it, move it away, and run"
                + " the months again: a new ledger is begun. Nothing was changed.");
    }
}
