package dev.apportion.ledger.store;

import dev.apportion.ledger.AuditHeads;
import dev.apportion.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * A ledger whose audit log is noted beside it when it is closed: all is committed then. What a process that was killed did not
 * note, the next one does.
 */
record NotedLedger(LedgerDatabase database, Path data) implements KeptLedger.Delegate {

    private static final Logger LOG = LoggerFactory.getLogger(NotedLedger.class);

    @Override
    public void close() {
        try (database) {
            note(database, data);
        }
    }

    /** Notes what is committed. */
    static void note(LedgerDatabase database, Path data) {
        try {
            new AuditHeads(data).note(new Ledger(database.dataSource()).audit().entries());
        } catch (IOException | DataAccessException | IllegalStateException e) {
            // What the command did is done, and what it has to say must not be hidden.
            LOG.warn("The audit log could not be noted beside the ledger", e);
        }
    }
}
