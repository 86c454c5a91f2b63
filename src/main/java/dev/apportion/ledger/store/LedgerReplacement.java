package dev.apportion.ledger.store;

import dev.apportion.access.FileAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * Replaces one complete set of database files with another. HSQLDB can't take table definitions back, so whatever
 * changes a ledger as a whole (its making, an upgrade, a restore) is done aside and moved in when complete: a process
 * that is killed on the way leaves the old ledger, or one that the next opening finishes to put in place.
 */
final class LedgerReplacement {

    /** The files of a database, with any extension. */
    private static final String FILES = "ledger.";

    private static final String ASIDE = "next";
    private static final String COMPLETE = "complete";

    private LedgerReplacement() {}

    /** An empty folder beside the ledger to build the next one in. Nobody may work with the folder meanwhile. */
    static Path begin(Path folder) throws IOException {
        Path aside = folder.resolve(ASIDE);
        if (Files.exists(aside)) {
            PathUtils.deleteDirectory(aside);
        }
        return FileAccess.folders(aside);
    }

    /** The ledger built aside is closed and complete: from here on it is the ledger. */
    static void put(Path folder) throws IOException {
        Path aside = folder.resolve(ASIDE);
        Path names = Files.write(aside.resolve("names"), names(aside));
        Files.move(names, aside.resolve(COMPLETE), StandardCopyOption.ATOMIC_MOVE);
        finish(folder);
    }

    /** What a process that was killed left: a complete ledger is put in place, an incomplete one removed. */
    static void finish(Path folder) throws IOException {
        Path aside = folder.resolve(ASIDE);
        if (!Files.exists(aside)) {
            return;
        }
        Path complete = aside.resolve(COMPLETE);
        if (Files.exists(complete)) {
            List<String> all = Files.readAllLines(complete);
            for (String name : names(aside)) {
                Files.move(aside.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            for (String name : names(folder)) {
                if (!all.contains(name)) {
                    Files.delete(folder.resolve(name));
                }
            }
        }
        PathUtils.deleteDirectory(aside);
    }

    /** Copies the files of a closed ledger. */
    static void copy(Path from, Path to) throws IOException {
        for (String name : names(from)) {
            Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        takeFiles(to);
    }

    /** The database makes its files as the umask is. */
    static void takeFiles(Path folder) {
        try {
            names(folder).forEach(name -> FileAccess.take(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Whether there are tables or rows; HSQLDB's properties alone were left by a process killed in an early moment. */
    static boolean hasContent(Path folder) {
        try {
            return Files.isDirectory(folder)
                    && names(folder).stream().anyMatch(name -> !name.equals(FILES + "properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    /** The files of the ledger in a folder, with any extension, in order. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(FILES))
                    .sorted()
                    .toList();
        }
    }
}
