package dev.apportion.job;

import dev.apportion.allocate.AllocationException;
import dev.apportion.allocate.Allocator;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Shares pooled cost between departments and work items, and keeps the trace. */
final class AllocateTasklet implements Tasklet {

    private final MonthEndRun run;

    AllocateTasklet(MonthEndRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws AllocationException {
        run.progress().begin("Allocating", "", -1);
        PolicyAllocation shared = PolicyAllocation.of(
                run.policy(), run.period(), run.ledger().sums().ofRun(run.id()));
        run.ledger().allocations().replace(run.id(), shared.allocation().entries(), shared.loaded());
        run.ledger().allocations().replaceGross(run.id(), shared.allocation().gross());
        run.ledger()
                .allocations()
                .replaceBudgets(run.id(), Allocator.budgets(run.policy(), run.period(), shared.costs()));
        run.ledger()
                .findings()
                .replace(run.id(), "allocate", shared.allocation().findings());
        run.progress().end(shared.allocation().entries().size() + " entries");
        return RepeatStatus.FINISHED;
    }
}
