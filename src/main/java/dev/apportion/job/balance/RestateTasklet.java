package dev.apportion.job.balance;

import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.RunTasklet;
import dev.apportion.ledger.RunLedger;

/** Posts what a run of a closed period changes, against the state before it; does nothing for an open period. */
final class RestateTasklet extends RunTasklet {

    RestateTasklet(MonthEndRun run) {
        super(run);
    }

    @Override
    protected void execute() {
        if (run.run().basis().restatement() > 0) {
            RunLedger ledger = run.ledger();
            long before =
                    ledger.whole().runs().latestDone(run.period()).orElseThrow().id();
            ledger.restatements()
                    .post(
                            ledger.whole().of(before).allocations().loaded(),
                            ledger.allocations().loaded());
        }
    }
}
