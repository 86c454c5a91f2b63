package dev.apportion.job.collect;

import dev.apportion.cost.received.SourceFile;
import dev.apportion.job.step.Bundle;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.Part;
import dev.apportion.message.Message;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Reads files. How far it came the ledger says, which knows it from the transaction of each file's last rows. */
record FilePart(Step step, MonthEndRun run, ReadingProgress progress) implements Part {

    @Override
    public OptionalInt next(StepExecution execution) {
        Bundle bundle = Bundle.of(execution.getStepName());
        return run.ledger().files().unread(bundle.first(), bundle.last()).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    @Override
    public void giveUp(StepExecution execution, int number) {
        SourceFile file = run.files().numbered(number);
        FileEnd end = new FileEnd(
                0,
                List.of(),
                List.of(),
                new UnreadableWorkbookException(
                        UnreadableWorkbookException.Reason.OVER_A_LIMIT,
                        Message.of("Reading it ended the program three times. Save it again in Excel as .xlsx, or "
                                + "split it, and run again.")));
        new CollectedFile(run, file, progress).write(new CollectedPage(file, List.of(), end));
    }
}
