package dev.apportion.ledger.store;

import java.nio.file.Path;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** The database files of a ledger are not as they were left. */
public final class DamagedLedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedLedgerException(Path folder, Throwable cause) {
        super(message(folder, ExceptionUtils.getRootCauseMessage(cause)), cause);
    }

    DamagedLedgerException(Path folder, String reason) {
        super(message(folder, reason));
    }

    /** For a ledger that could perhaps be opened, but has other bytes than it was closed with. */
    static DamagedLedgerException changed(Path folder, String files) {
        return new DamagedLedgerException("The ledger in " + folder + " can't be opened: " + files
                + " is not as the program left it. Its files are"
                + " damaged: restore the last backup with \"apportion restore FILE\". Without one, or if they were"
                + " changed on purpose, remove ledger.sums from that folder to open the ledger as it is, and see"
                + " what \"apportion audit\" says.");
    }

    private DamagedLedgerException(String message) {
        super(message);
    }

    private static String message(Path folder, String reason) {
        return "The ledger in " + folder + " can't be opened (" + reason
                + "). If the disk has room and the folder can be"
                + " written, its files are damaged: restore the last backup with \"apportion restore FILE\"."
                + " Without one,"
                + " move the folder away and run again; the history of earlier months is then lost.";
    }
}
