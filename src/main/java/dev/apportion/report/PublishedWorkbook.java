package dev.apportion.report;

import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.WrittenWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that a run wrote, as it is in the output folder now.
 *
 * @param file null if it is not there as it was written
 */
public record PublishedWorkbook(
        WrittenWorkbook written, @Nullable Path file) {

    /** What a run wrote, in order of the parts' names. */
    public static List<PublishedWorkbook> of(Ledger ledger, Run run, Path folder) throws IOException {
        List<PublishedWorkbook> all = new ArrayList<>();
        for (WrittenWorkbook written : ledger.of(run.id()).workbooks().all()) {
            Path file = folder.resolve(written.path());
            all.add(new PublishedWorkbook(written, isIntact(file, written) ? file : null));
        }
        return all;
    }

    /** What people call it: its path below the output folder. */
    public String name() {
        return written.path();
    }

    /** One sentence that names it as no longer what was written. */
    public String fault(Run run) {
        return name() + " is no longer as revision " + run.revision() + " wrote it; it was changed or removed since"
                + " then.";
    }

    /** A file that can't be read is not there for anybody. */
    private static boolean isIntact(Path file, WrittenWorkbook written) {
        try {
            return written.isAt(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** A workbook of which only the record matters. */
    public static PublishedWorkbook recorded(WrittenWorkbook written) {
        return new PublishedWorkbook(written, null);
    }
}
