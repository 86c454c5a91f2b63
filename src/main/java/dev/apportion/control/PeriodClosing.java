package dev.apportion.control;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.Refusals;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.money.MinorUnits;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.Settings;
import dev.apportion.policy.workbook.PolicyReader;
import java.io.IOException;
import java.util.Optional;

/** Closes and reopens periods. */
public final class PeriodClosing {

    /** Gaps that the audit log names one by one. */
    private static final int MOST_RECORDED = 10;

    private final Home home;
    private final Period period;

    public PeriodClosing(Home home, Period period) {
        this.home = home;
        this.period = period;
    }

    /**
     * Closes the period as its latest revision stands.
     *
     * @param seen the run that it is to be closed with
     * @param who who closes it
     * @param why what is to be remembered about it, may be empty
     * @param heldToo whether it may be closed with lines held
     * @param accepted why it may be closed though something isn't counted; blank if it may not
     * @return the entry in the audit log
     * @throws RunFailedException if there is no complete run, inputs have changed since, lines are held,
     *     something isn't counted and that is not accepted, the period is
     *     closed already, or Settings asks for another person
     */
    public AuditEntry close(Seen seen, String who, String why, boolean heldToo, String accepted)
            throws RunFailedException, DataFolderInUseException {
        try (LedgerDatabase database = LedgerDatabase.open(home.data(), period)) {
            Ledger ledger = new Ledger(database.dataSource());
            Run run = ledger.runs().latestDone(period).orElseThrow(() -> Refusals.noRun(period));
            seen.require(run);
            Optional<AuditEntry> closing = ledger.audit().closing(period);
            if (closing.isPresent()) {
                throw Refusals.usage(Refusals.closed(period, closing.get()) + " Nothing was done.");
            }
            requireAnother(run, who);
            requireUnchanged(ledger, run);
            Approval.requireAsRecorded(ledger, run);
            if (!heldToo) {
                requireNothingHeld(ledger, run);
            }
            String words = "Revision " + run.revision() + (why.isBlank() ? "" : ": " + why)
                    + requireComplete(Completeness.of(ledger, run), accepted);
            return ledger.audit().add(who, AuditEntry.Action.CLOSED, run, words);
        } catch (IOException e) {
            throw RunFailedException.interrupted(e);
        }
    }

    /**
     * Opens a closed period again, so that the next run replaces its figures.
     *
     * @throws RunFailedException if the period is not closed
     */
    public AuditEntry reopen(String who, String why) throws RunFailedException, DataFolderInUseException {
        if (!LedgerDatabase.exists(home.data())) {
            throw Refusals.noRun(period);
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data(), period)) {
            Ledger ledger = new Ledger(database.dataSource());
            if (ledger.audit().closing(period).isEmpty()) {
                throw Refusals.usage("The period " + period + " is not closed. Nothing was done.");
            }
            return ledger.audit().add(who, AuditEntry.Action.REOPENED, period.toString(), why);
        }
    }

    /**
     * The number that a new run of a period gets as a restatement; 0 if the period is open. No number comes twice, also
     * where the period was opened and closed again: what was sent under a number stays what it says.
     *
     * @throws RunFailedException if it is closed and Settings refuses changes
     */
    public static int restatement(Ledger ledger, Period period, Settings.Controls controls) throws RunFailedException {
        Optional<AuditEntry> closing = ledger.audit().closing(period);
        if (closing.isEmpty()) {
            return 0;
        }
        if (controls.lateChange() == Settings.LateChange.REFUSE) {
            throw Refusals.usage(Refusals.closed(period, closing.get())
                    + " Its inputs have changed since, and Settings does not allow changes to a closed period. Undo"
                    + " them, put late cost into the next period's folder, or use \"apportion reopen " + period
                    + "\".");
        }
        return ledger.runs().latestRestatement(period) + 1;
    }

    private void requireAnother(Run run, String who) throws RunFailedException {
        try {
            Policy policy = PolicyReader.read(home.policy(), home.reading());
            if (policy.settings().controls().anotherCloses() && run.basis().isPreparedBy(who)) {
                throw Refusals.usage(who + " prepared " + period
                        + ", and Settings requires another person to close it. Nothing was done.");
            }
        } catch (PolicyException e) {
            throw RunFailedException.policy(e);
        }
    }

    private void requireUnchanged(Ledger ledger, Run run) throws IOException, RunFailedException {
        if (!ClosingChecklist.isUnchanged(home, ledger, run)) {
            throw Refusals.usage("Inputs of " + period + " have changed since revision " + run.revision()
                    + ". Use \"apportion run " + period + "\" first, check the result, and then close it.");
        }
    }

    /** What is to be recorded about cost that isn't counted; empty if all is. */
    private String requireComplete(Completeness completeness, String accepted) throws RunFailedException {
        if (completeness.isWhole()) {
            return "";
        }
        if (accepted.isBlank()) {
            throw Refusals.usage(period + " is not complete. Not counted:\n  "
                    + String.join("\n  ", NotCounted.lines(completeness))
                    + "\nCorrect it and run again, or close it as it is with --accept \"reason\".");
        }
        return ". Not complete, accepted: " + accepted + ". Not counted: "
                + NotCounted.inShort(completeness, MOST_RECORDED);
    }

    private void requireNothingHeld(Ledger ledger, Run run) throws RunFailedException {
        long held = ClosingChecklist.held(ledger, run);
        if (held != 0) {
            throw Refusals.usage("Cost of " + MinorUnits.groupedWithCode(held, run.currency()) + " is held in " + period
                    + ". Decide it in review.xlsx and run again, or close it as it is with --with-held.");
        }
    }
}
