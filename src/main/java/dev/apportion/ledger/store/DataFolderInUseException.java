package dev.apportion.ledger.store;

import java.nio.file.Path;

/** Another process works with the data folder. */
public final class DataFolderInUseException extends Exception {

    private static final long serialVersionUID = 1L;

    public DataFolderInUseException(Path folder) {
        super("Another run holds the data folder " + folder + ". Wait for it to end, or stop it, and run again.");
    }
}
