package dev.apportion.job.publish;

import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.RunTasklet;
import dev.apportion.ledger.WrittenWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Path finished = run.home().unpublished(run.run());
        Path published = run.home().output(run.run());
        Path replaced = published.resolveSibling("." + published.getFileName() + ".replaced");
        if (Files.isDirectory(finished)) {
            removeUnnamed(finished);
            new ControlTotalsJson(run).write(finished);
            delete(replaced);
            if (Files.isDirectory(published)) {
                Files.move(published, replaced);
            }
            Files.move(finished, published);
        }
        delete(replaced);
        for (Path left : run.home().unpublished(run.period())) {
            delete(left);
        }
    }

    /** What a try that was killed left unfinished is not published: the ledger names what is. */
    private void removeUnnamed(Path folder) throws IOException {
        Set<Path> named = run.ledger().workbooks().all().stream()
                .map(WrittenWorkbook::path)
                .filter(Objects::nonNull)
                .map(folder::resolve)
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!named.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }
}
