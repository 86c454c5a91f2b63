package dev.apportion.job.collect;

import dev.apportion.job.step.MonthEndRun;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes the rows of a bundle's files to the ledger, within the chunk's transaction. */
class CollectedRowItemWriter implements ItemWriter<CollectedPage> {

    private final MonthEndRun run;
    private final ReadingProgress progress;
    private @Nullable CollectedFile file;

    CollectedRowItemWriter(MonthEndRun run, ReadingProgress progress) {
        this.run = run;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends CollectedPage> chunk) {
        for (CollectedPage page : chunk) {
            CollectedFile current = file == null ? new CollectedFile(run, page.file(), progress) : file;
            current.write(page);
            file = page.end() == null ? current : null;
        }
    }
}
