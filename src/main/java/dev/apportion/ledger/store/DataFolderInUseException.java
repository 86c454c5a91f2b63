package dev.apportion.ledger.store;

import java.nio.file.Path;

/** Another process works with the data folder, or with the same period of a ledger on a server. */
public final class DataFolderInUseException extends Exception {

    private static final long serialVersionUID = 1L;

    public DataFolderInUseException(Path folder) {
        super("Another run holds the data folder " + folder + ". Wait for it to end, or stop it, and run again.");
    }

    /** @param held the period, or empty for all of the ledger */
    DataFolderInUseException(PostgresPlace place, String held, String holder) {
        super("Another run holds " + (held.isEmpty() ? "" : held + " of ") + "the ledger in " + place + ": " + holder
                + ". Wait for it to end, or stop it, and run again.");
    }
}
