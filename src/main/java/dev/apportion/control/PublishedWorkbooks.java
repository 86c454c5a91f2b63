package dev.apportion.control;

import dev.apportion.folder.Home;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.WrittenWorkbook.Kind;
import dev.apportion.report.PublishedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the organization's summary and the packs in the output folders with those that runs wrote there. */
public final class PublishedWorkbooks {

    /** The others are there for people to fill in and correct. */
    private static final Set<Kind> KEPT = EnumSet.of(Kind.SUMMARY, Kind.PACK);

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
                for (PublishedWorkbook workbook : PublishedWorkbook.of(ledger, run, folder)) {
                    if (KEPT.contains(workbook.written().kind()) && workbook.file() == null) {
                        faults.add(home.folder().relativize(folder) + ": " + workbook.fault(run));
                    }
                }
            }
        }
        return faults;
    }
}
