package dev.apportion.ledger.store;

import dev.apportion.cost.Period;
import java.nio.file.Path;

/** Another process works with the data folder, or with the same period of a ledger on a server. */
public final class DataFolderInUseException extends Exception {

    private static final long serialVersionUID = 1L;

    public DataFolderInUseException(Path folder) {
        super("Another run holds the data folder " + folder + ". Wait for it to end, or stop it, and run again.");
    }

    DataFolderInUseException(PostgresPlace place, Period period, String holder) {
        super("Another run holds " + period + " of the ledger in " + place + ": " + holder
                + ". Wait for it to end, or stop it, and run again.");
    }
}
