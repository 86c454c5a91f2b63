package dev.apportion.job.publish;

import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.RunTasklet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/**
 * Puts the finished workbooks in place of the previous revision's, all at once, by renaming folders. Interrupted at any
 * point and done again, it comes to the same end.
 */
final class PublishTasklet extends RunTasklet {

    PublishTasklet(MonthEndRun run) {
        super(run);
    }

    @Override
    protected void execute() throws IOException {
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
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }
}
