package dev.apportion.job.publish;

import dev.apportion.deliver.Delivery;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.RunTasklet;
import dev.apportion.ledger.WrittenWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
        Map<Path, WrittenWorkbook> named = named();
        // What appears there again when all was published is no revision.
        if (Files.isDirectory(finished) && (isWhole(finished, named) || !isAsWritten(published, named))) {
            removeUnnamed(finished, named.keySet());
            new ControlTotalsJson(run).write(finished);
            delete(replaced);
            if (Files.isDirectory(published)) {
                keepDrafts(published, finished);
                Files.move(published, replaced);
            }
            Files.move(finished, published);
        }
        delete(replaced);
        for (Path left : run.home().unpublished(run.period())) {
            keepDrafts(left, published);
            delete(left);
        }
    }

    /** What a try that was killed left unfinished is not published: the ledger names what is. */
    private static void removeUnnamed(Path folder, Set<Path> named) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = folder.relativize(file);
                if (!named.contains(path) && !path.startsWith(Delivery.DRAFTS)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Whoever a new revision doesn't concern has no other message, and nobody knows whether it was sent yet. */
    private static void keepDrafts(Path before, Path now) throws IOException {
        Path drafts = before.resolve(Delivery.DRAFTS);
        Path kept = now.resolve(Delivery.DRAFTS);
        if (Files.isDirectory(drafts) && !Files.exists(kept)) {
            Files.move(drafts, kept);
        }
    }

    /** The workbooks that the ledger names, by their paths. */
    private Map<Path, WrittenWorkbook> named() {
        Map<Path, WrittenWorkbook> named = new HashMap<>();
        for (WrittenWorkbook written : run.ledger().workbooks().all()) {
            if (written.path() != null) {
                named.put(Path.of(written.path()), written);
            }
        }
        return named;
    }

    private static boolean isWhole(Path folder, Map<Path, WrittenWorkbook> named) {
        return named.keySet().stream().map(folder::resolve).allMatch(Files::isRegularFile);
    }

    private static boolean isAsWritten(Path folder, Map<Path, WrittenWorkbook> named) throws IOException {
        for (Map.Entry<Path, WrittenWorkbook> workbook : named.entrySet()) {
            if (!workbook.getValue().isAt(folder.resolve(workbook.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }
}
