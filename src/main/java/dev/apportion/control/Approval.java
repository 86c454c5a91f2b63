package dev.apportion.control;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.Refusals;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.policy.Policy;
import dev.apportion.report.PublishedWorkbook;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Approval of a revision's packs before they are sent, where Settings asks for it. */
public final class Approval {

    private Approval() {}

    /**
     * Approves the latest revision of a period: its figures and its workbooks, whose hashes the entry takes in.
     *
     * @throws RunFailedException if there is no complete run or a newer one, the same person prepared it, or a workbook was changed
     */
    public static AuditEntry give(Home home, Period period, Seen seen, String who)
            throws RunFailedException, DataFolderInUseException {
        if (!LedgerDatabase.exists(home.data())) {
            throw Refusals.noRun(period);
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data(), period)) {
            Ledger ledger = new Ledger(database.dataSource());
            Run run = ledger.runs().latestDone(period).orElseThrow(() -> Refusals.noRun(period));
            seen.require(run);
            if (run.basis().isPreparedBy(who)) {
                throw Refusals.usage(who + " prepared revision " + run.revision() + " of " + period
                        + "; another person must approve it. Nothing was done.");
            }
            requireAsRecorded(ledger, run);
            requireAsWritten(home, ledger, run);
            return ledger.audit().add(who, AuditEntry.Action.APPROVED, run, "Revision " + run.revision());
        }
    }

    /** Who puts a name to a revision does so to what its run recorded. */
    static void requireAsRecorded(Ledger ledger, Run run) throws RunFailedException {
        if (!ledger.audit().isAsRecorded(run)) {
            throw Refusals.usage("The ledger no longer has what revision " + run.revision() + " of " + run.period()
                    + " recorded. \"apportion audit\" has the details. Nothing was done.");
        }
    }

    /**
     * What is approved is what the run wrote, whose hashes the entry takes in; so that must be what the approver sees.
     */
    private static void requireAsWritten(Home home, Ledger ledger, Run run) throws RunFailedException {
        try {
            String faults = PublishedWorkbook.of(ledger, run, home.output(run)).stream()
                    .filter(workbook -> workbook.file() == null)
                    .map(workbook -> workbook.fault(run))
                    .collect(Collectors.joining(" "));
            if (!faults.isEmpty()) {
                throw Refusals.usage(faults + " Delete it and run again to rewrite it." + " Nothing was approved.");
            }
        } catch (IOException e) {
            throw RunFailedException.interrupted(e);
        }
    }

    /** Why a run's packs must not be sent yet, empty if they may. */
    public static String missing(Policy policy, Ledger ledger, Run run) {
        if (!policy.settings().controls().approval()) {
            return "";
        }
        Optional<AuditEntry> approval = ledger.audit().approval(run);
        if (approval.isPresent() && !ledger.audit().isAsRecorded(run)) {
            return "The ledger no longer has what " + approval.get().who() + " approved of revision " + run.revision()
                    + " of " + run.period() + ". \"apportion audit\" has the details.";
        }
        return approval.isPresent()
                ? ""
                : "Revision " + run.revision() + " of " + run.period() + " awaits approval. \"apportion approve "
                        + run.period() + "\", by another person than "
                        + run.basis().preparedBy() + ", releases it for"
                        + " sending.";
    }
}
