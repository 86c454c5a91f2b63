package dev.apportion.job;

import dev.apportion.cost.AuditEntry;
import dev.apportion.cost.DataFolderInUseException;
import dev.apportion.cost.Ledger;
import dev.apportion.cost.LedgerDatabase;
import dev.apportion.cost.Period;
import dev.apportion.cost.Run;
import dev.apportion.month.Home;
import dev.apportion.month.Refusals;
import dev.apportion.month.RunFailedException;
import dev.apportion.policy.Policy;

/** Approval of a revision's packs before they are sent, where Settings asks for it. */
public final class Approval {

    private Approval() {}

    /**
     * Approves the latest revision of a period.
     *
     * @throws RunFailedException if there is no complete run, or the same person prepared it
     */
    public static AuditEntry give(Home home, Period period, String who)
            throws RunFailedException, DataFolderInUseException {
        if (!LedgerDatabase.exists(home.data())) {
            throw Refusals.noRun(period);
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            Ledger ledger = new Ledger(database.dataSource());
            Run run = ledger.runs().latestDone(period).orElseThrow(() -> Refusals.noRun(period));
            if (who.equals(run.preparedBy())) {
                throw Refusals.usage(who + " prepared revision " + run.revision() + " of " + period
                        + "; another person must approve it. Nothing was done.");
            }
            return ledger.audit().add(who, AuditEntry.Action.APPROVED, run, "Revision " + run.revision());
        }
    }

    /** Why a run's packs must not be sent yet, empty if they may. */
    static String missing(Policy policy, Ledger ledger, Run run) {
        return !policy.settings().controls().approval()
                        || ledger.audit().approval(run).isPresent()
                ? ""
                : "Revision " + run.revision() + " of " + run.period() + " waits for approval. \"apportion approve "
                        + run.period() + "\", by another person than " + run.preparedBy() + ", lets it be sent.";
    }
}
