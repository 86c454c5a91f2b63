package dev.apportion.job.step;

import dev.apportion.folder.Progress;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;

/** Reports the progress of a partitioned step. */
public class StageListener implements PartProgress {

    private final Progress progress;
    private final String what;
    private final String unit;
    private final Supplier<IntStream> numbers;

    /** @param numbers of the units that there will be; asked when the step begins */
    public StageListener(Progress progress, String what, String unit, Supplier<IntStream> numbers) {
        this.progress = progress;
        this.what = what;
        this.unit = unit;
        this.numbers = numbers;
    }

    @Override
    public void beforeStep(StepExecution step) {
        progress.begin(what, unit, numbers.get().count());
    }

    @Override
    public void doneElsewhere(Bundle bundle) {
        progress.advance(bundle.of(numbers.get()).count());
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        progress.end("");
        return null;
    }
}
