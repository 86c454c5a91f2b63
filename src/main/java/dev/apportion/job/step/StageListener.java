package dev.apportion.job.step;

import dev.apportion.folder.Progress;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;

/** Reports the progress of a partitioned step. */
public class StageListener implements PartProgress {

    private final Progress progress;
    private final String what;
    private final String unit;
    private final LongSupplier total;

    /** @param total how many units there will be, -1 if not known; asked when the step begins */
    public StageListener(Progress progress, String what, String unit, LongSupplier total) {
        this.progress = progress;
        this.what = what;
        this.unit = unit;
        this.total = total;
    }

    @Override
    public void beforeStep(StepExecution step) {
        progress.begin(what, unit, total.getAsLong());
    }

    @Override
    public void doneElsewhere(int number) {
        progress.advance(1);
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        progress.end("");
        return null;
    }
}
