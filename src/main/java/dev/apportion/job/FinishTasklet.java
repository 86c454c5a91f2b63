package dev.apportion.job;

import dev.apportion.cost.Run;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Declares the revision complete. The revision before it keeps its sums and its allocation, but not its lines. */
final class FinishTasklet implements Tasklet {

    private final MonthEndRun run;

    FinishTasklet(MonthEndRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Optional<Run> replaced = run.ledger().runs().latestDone(run.period());
        run.ledger().runs().finish(run.id(), LocalDateTime.now(ZoneOffset.UTC));
        replaced.filter(other -> other.id() != run.id())
                .ifPresent(other -> run.ledger().lines().removeAll(other.id()));
        return RepeatStatus.FINISHED;
    }
}
