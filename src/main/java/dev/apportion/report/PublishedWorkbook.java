package dev.apportion.report;

import dev.apportion.cost.Sha256;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.WrittenWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that a run wrote, as it is in the output folder now.
 *
 * @param name what people call it: its path below the output folder, if that is known
 * @param file null if it is not there as it was written
 */
public record PublishedWorkbook(
        WrittenWorkbook written, String name, @Nullable Path file) {

    /** What a run wrote, in order of the parts' names. */
    public static List<PublishedWorkbook> of(Ledger ledger, Run run, Path folder) throws IOException {
        List<PublishedWorkbook> all = new ArrayList<>();
        Map<String, Path> byHash = null;
        for (WrittenWorkbook written : ledger.of(run.id()).workbooks().all()) {
            String path = written.path();
            Path file = null;
            if (path == null) {
                byHash = byHash == null ? byHash(folder) : byHash;
                file = byHash.get(written.sha256());
            } else if (isIntact(folder.resolve(path), written)) {
                file = folder.resolve(path);
            }
            all.add(new PublishedWorkbook(written, name(written), file));
        }
        return all;
    }

    /** One sentence that names it as no longer what was written. */
    public String fault(Run run) {
        return name + " is no longer as revision " + run.revision() + " wrote it; it was changed or removed since"
                + " then.";
    }

    private static String name(WrittenWorkbook written) {
        String path = written.path();
        if (path != null) {
            return path;
        }
        String owner = written.owner();
        return owner == null ? "the summary" : "the pack of " + owner;
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
        return new PublishedWorkbook(written, name(written), null);
    }

    /** Earlier versions of the program kept no paths. */
    private static Map<String, Path> byHash(Path folder) throws IOException {
        Map<String, Path> byHash = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    byHash.put(Sha256.of(file), file);
                }
            }
        }
        return byHash;
    }
}
