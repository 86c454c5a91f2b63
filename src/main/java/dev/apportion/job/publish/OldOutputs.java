package dev.apportion.job.publish;

import dev.apportion.job.step.MonthEndRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** Removes the workbooks of periods that Settings no longer keeps. The ledger keeps their figures. */
final class OldOutputs {

    private static final Pattern FOLDER = Pattern.compile("(\\d{4}-\\d{2})(-restatement-\\d+)?");

    private OldOutputs() {}

    /** Counts back from the period that was run, so that running an old period again removes nothing newer. */
    static void remove(MonthEndRun run) throws IOException {
        Integer keep = run.policy().settings().controls().keepPeriods();
        if (keep == null) {
            return;
        }
        String oldest = run.period().minusMonths(keep - 1).toString();
        for (Path folder : folders(run.home().outputs())) {
            Matcher name = FOLDER.matcher(folder.getFileName().toString());
            if (name.matches() && name.group(1).compareTo(oldest) < 0) {
                PathUtils.deleteDirectory(folder);
                run.progress()
                        .say("Removed " + run.home().folder().relativize(folder) + ", older than the " + keep
                                + " periods that Settings keeps.");
            }
        }
    }

    private static List<Path> folders(Path output) throws IOException {
        try (Stream<Path> folders = Files.list(output)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
