package dev.apportion.job.publish;

import dev.apportion.access.FileAccess;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.StageListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.batch.core.step.StepExecution;

/** Begins a step of workbooks with the folder that they are written into. Nobody else makes it, or it could come back. */
final class WorkbookStage extends StageListener {

    private final MonthEndRun run;

    WorkbookStage(MonthEndRun run, String what, Supplier<IntStream> numbers) {
        super(run.progress(), what, "workbook", numbers);
        this.run = run;
    }

    @Override
    public void beforeStep(StepExecution step) {
        try {
            FileAccess.folders(run.home().unpublished(run.run()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.beforeStep(step);
    }
}
