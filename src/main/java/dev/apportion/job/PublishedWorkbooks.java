package dev.apportion.job;

import dev.apportion.cost.Ledger;
import dev.apportion.cost.Run;
import dev.apportion.cost.Sha256;
import dev.apportion.month.Home;
import dev.apportion.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the organization's summary and the packs in the output folders with those that runs wrote there. */
public final class PublishedWorkbooks {

    private PublishedWorkbooks() {}

    /**
     * One sentence for each workbook that is no longer there as it was written. Output folders that are gone as a whole
     * were put away on purpose; one that a run was killed in is left to the run that resumes it.
     */
    public static List<String> faults(Home home, Ledger ledger) throws IOException {
        Map<Path, Run> newest = new LinkedHashMap<>();
        for (Run run : ledger.runs().all()) {
            newest.merge(home.output(run), run, (one, other) -> one.id() > other.id() ? one : other);
        }
        List<String> faults = new ArrayList<>();
        for (Map.Entry<Path, Run> entry : newest.entrySet()) {
            Path folder = entry.getKey();
            Run run = entry.getValue();
            if (run.state() == Run.State.DONE && Files.isDirectory(folder)) {
                Set<String> present = hashes(folder);
                ledger.workbooks().ofRun(run.id()).forEach((part, written) -> {
                    if (!present.contains(written.sha256())) {
                        faults.add(home.folder().relativize(folder) + ": " + Reports.inWords(part)
                                + " is not there as revision " + run.revision()
                                + " wrote it; it was changed or removed since.");
                    }
                });
            }
        }
        return faults;
    }

    private static Set<String> hashes(Path folder) throws IOException {
        Set<String> hashes = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.add(Sha256.of(file));
            }
        }
        return hashes;
    }
}
