package dev.apportion.job;

import dev.apportion.allocate.Allocation;
import dev.apportion.allocate.AllocationException;
import dev.apportion.allocate.Allocator;
import dev.apportion.cost.CostType;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.WorkItem;
import java.util.List;
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
        List<DirectCost> costs = DirectCosts.of(run.ledger().sums().ofRun(run.id()), this::workItem);
        Allocation allocation = Allocator.allocate(run.policy(), run.period(), costs);
        run.ledger().allocations().replace(run.id(), allocation.entries(), LoadedCosts.of(run, costs, allocation));
        run.ledger().findings().replace(run.id(), "allocate", allocation.findings());
        run.progress().end(allocation.entries().size() + " entries");
        return RepeatStatus.FINISHED;
    }

    /** The registered work item, else one that goes by the name that the line gave it. */
    private WorkItem workItem(String code, CostType type, String department) {
        return run.policy()
                .workItem(code)
                .filter(registered -> registered.type() == type)
                .orElseGet(() -> new WorkItem(code, code, type, department));
    }
}
