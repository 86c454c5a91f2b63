package dev.apportion.job.balance;

import dev.apportion.job.step.MonthEndRun;
import dev.apportion.ledger.Ledger;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Posts what a run of a closed period changes, against the state before it; does nothing for an open period. */
final class RestateTasklet implements Tasklet {

    private final MonthEndRun run;

    RestateTasklet(MonthEndRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        if (run.run().restatement() > 0) {
            Ledger ledger = run.ledger();
            long before = ledger.runs().latestDone(run.period()).orElseThrow().id();
            ledger.restatements()
                    .post(
                            run.id(),
                            ledger.allocations().loaded(before),
                            ledger.allocations().loaded(run.id()));
        }
        return RepeatStatus.FINISHED;
    }
}
