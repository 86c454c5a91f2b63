package dev.apportion.job.publish;

import dev.apportion.control.Approval;
import dev.apportion.deliver.Delivery;
import dev.apportion.job.step.MonthEndRun;
import java.io.IOException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Puts one message a recipient into the outbox and works the outbox off. A mail server's refusal doesn't fail the run. */
final class DeliverTasklet implements Tasklet {

    private final MonthEndRun run;

    DeliverTasklet(MonthEndRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        run.progress().begin("Delivering", "", -1);
        Delivery delivery = new Delivery(
                run.policy(),
                run.ledger(),
                run.run(),
                run.home().output(run.run()),
                run.home().templates().resolve("mail"),
                run.mail());
        delivery.prepare();
        String missing = Approval.missing(run.policy(), run.ledger(), run.run());
        run.progress().end(missing.isEmpty() ? delivery.deliver(false).toString() : missing);
        return RepeatStatus.FINISHED;
    }
}
