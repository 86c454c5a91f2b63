package dev.apportion.control;

import dev.apportion.folder.Home;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.AuditHeads;
import dev.apportion.ledger.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What was done to the ledger, and whether it and what stands beside it are still as they were recorded. */
public final class AuditCheck {

    private AuditCheck() {}

    /**
     * One sentence for each thing that isn't: in the list, in figures, in packs and summaries, and in what was noted outside of
     * the ledger, which must not be closed in between, since that notes what there is.
     *
     * @param entries all that the ledger has
     */
    public static List<String> faults(Home home, Ledger ledger, List<AuditEntry> entries) throws IOException {
        List<String> faults = new ArrayList<>(ledger.audit().faults());
        faults.addAll(PublishedWorkbooks.faults(home, ledger));
        faults.addAll(new AuditHeads(home.data()).faults(entries));
        return faults;
    }
}
