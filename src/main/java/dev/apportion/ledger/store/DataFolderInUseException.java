package dev.apportion.ledger.store;

import dev.apportion.ledger.store.holder.PageAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another process works with the data folder, or with the same period of a ledger on a server. */
public final class DataFolderInUseException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable PageAddress page;

    public DataFolderInUseException(Path folder) {
        this(folder, PageAddress.in(folder));
    }

    /** @param page null if it is no page that holds it */
    DataFolderInUseException(Path folder, @Nullable PageAddress page) {
        super(
                page == null
                        ? "Another run holds the data folder " + folder
                                + ". Wait for it to end, or stop it, and run again."
                        : "The page at " + page.address() + " holds the data folder " + folder
                                + ". Do it there, or end the page (Ctrl-C where \"apportion open\" runs) and run again.");
        this.page = page;
    }

    /** @param held the period, or empty for all of the ledger */
    DataFolderInUseException(PostgresPlace place, String held, String holder) {
        super("Another run holds " + (held.isEmpty() ? "" : held + " of ") + "the ledger in " + place + ": " + holder
                + ". Wait for it to end, or stop it, and run again.");
        this.page = null;
    }

    /** The page that holds it; null if something else does. */
    public @Nullable PageAddress page() {
        return page;
    }
}
