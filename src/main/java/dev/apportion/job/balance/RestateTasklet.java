package dev.apportion.job.balance;

import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.RunTasklet;
import dev.apportion.ledger.Ledger;

/** Posts what a run of a closed period changes, against the state before it; does nothing for an open period. */
final class RestateTasklet extends RunTasklet {

    RestateTasklet(MonthEndRun run) {
        super(run);
    }

    @Override
    protected void execute() {
        if (run.run().restatement() > 0) {
            Ledger ledger = run.ledger().whole();
            long before = ledger.runs().latestDone(run.period()).orElseThrow().id();
            ledger.of(run.id())
                    .restatements()
                    .post(
                            ledger.of(before).allocations().loaded(),
                            ledger.of(run.id()).allocations().loaded());
        }
    }
}
