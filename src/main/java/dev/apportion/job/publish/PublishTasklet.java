package dev.apportion.job.publish;

import dev.apportion.job.step.MonthEndRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Puts the finished workbooks in place of the previous revision's, all at once, by renaming folders. Interrupted at any
 * point and done again, it comes to the same end.
 */
final class PublishTasklet implements Tasklet {

    private final MonthEndRun run;

    PublishTasklet(MonthEndRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        // What happens from here on can be seen outside the ledger.
        run.database().writeAtOnce();
        Path finished = run.home().unpublished(run.period());
        Path published = run.home().output(run.run());
        Path replaced = published.resolveSibling("." + published.getFileName() + ".replaced");
        if (Files.isDirectory(finished)) {
            new ControlTotalsJson(run).write(finished);
            delete(replaced);
            if (Files.isDirectory(published)) {
                Files.move(published, replaced);
            }
            Files.move(finished, published);
        }
        delete(replaced);
        return RepeatStatus.FINISHED;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }
}
