package dev.apportion.job.publish;

import dev.apportion.control.Approval;
import dev.apportion.deliver.Delivery;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.RunTasklet;
import java.io.IOException;

/** Puts one message a recipient into the outbox and works the outbox off. A mail server's refusal doesn't fail the run. */
final class DeliverTasklet extends RunTasklet {

    DeliverTasklet(MonthEndRun run) {
        super(run);
    }

    @Override
    protected void execute() throws IOException {
        run.progress().begin("Delivering", "", -1);
        Delivery delivery = new Delivery(
                run.policy(),
                run.ledger().whole(),
                run.run(),
                run.home().output(run.run()),
                run.home().templates().resolve("mail"),
                run.mail());
        delivery.prepare();
        String missing = Approval.missing(run.policy(), run.ledger().whole(), run.run());
        run.progress().end(missing.isEmpty() ? delivery.deliver(false).toString() : missing);
    }
}
