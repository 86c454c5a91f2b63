package dev.apportion.job.publish;

import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.RunTasklet;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Declares the revision complete, and records it. The revision before it keeps its sums and its allocation, but its lines
 * only if the period was closed with them.
 */
final class FinishTasklet extends RunTasklet {

    FinishTasklet(MonthEndRun run) {
        super(run);
    }

    @Override
    protected void execute() throws IOException {
        Ledger ledger = run.ledger().whole();
        Optional<Run> replaced = ledger.runs().latestDone(run.period());
        ledger.runs().finish(run.id(), LocalDateTime.now(ZoneOffset.UTC));
        run.ledger().recorded().record();
        ledger.audit().add(run.run().basis().preparedBy(), AuditEntry.Action.RUN, run.run(), describe());
        ledger.audit().addSent(run.run().basis().preparedBy(), run.period());
        replaced.filter(other -> other.id() != run.id())
                .map(other -> ledger.of(other.id()))
                .ifPresent(this::removeReplaced);
        run.ledger().kept().removeAll();
        OldOutputs.remove(run);
        dropReplaced(ledger);
    }

    private void dropReplaced(Ledger ledger) {
        Integer keep = run.policy().settings().controls().keepReplaced();
        if (keep != null) {
            for (Run dropped :
                    ledger.replaced().drop(run.period(), keep, run.run().basis().preparedBy())) {
                run.progress()
                        .say("Dropped revision " + dropped.revision() + " from the ledger, as Settings keeps " + keep
                                + " replaced ones.");
            }
        }
    }

    private void removeReplaced(RunLedger replaced) {
        // Later periods look at a period's latest revision only.
        replaced.recurrences().removeAll();
        if (run.run().basis().restatement() == 0) {
            replaced.lines().removeAll();
        }
    }

    private String describe() {
        String restated = run.run().basis().restatement() == 0
                ? ""
                : ", restatement " + run.run().basis().restatement();
        return "Revision " + run.run().revision() + restated + ", inputs "
                + run.run().basis().fingerprint().substring(0, 12);
    }
}
