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

    private static String message(Path folder, String reason) {
        return "The ledger in " + folder + " can't be opened (" + reason
                + "). If the disk has room and the folder can be"
                + " written, its files are damaged: restore the last backup with \"apportion restore FILE\"."
                + " Without one,"
                + " move the folder away and run again; the history of earlier months is then lost.";
    }
}
