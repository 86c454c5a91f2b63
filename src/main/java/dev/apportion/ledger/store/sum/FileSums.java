package dev.apportion.ledger.store.sum;

import dev.apportion.access.FileAccess;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.lang3.SystemUtils;

/**
 * Checksums of the files that a database left when it was closed, in a file beside them, a line each; it is there only while
 * the database is closed. CRC-32C, which processors do at the speed of memory, is for damage. Whoever changes files on
 * purpose can change it too; that is what the audit log is for. Files are read by streams that a stopped thread doesn't close.
 */
public final class FileSums {

    private static final int BUFFER = 1 << 20;

    private final Path folder;
    private final Path sums;

    /** @param name of the file with the sums, in that folder */
    public FileSums(Path folder, String name) {
        this.folder = folder;
        this.sums = folder.resolve(name);
    }

    /** Takes the sums of these files, which nobody changes any more. */
    public void take(List<String> names) throws IOException {
        FileAccess.replace(sums, text(names));
    }

    /** The names of files that are not as they were left; empty if all are, or nobody took sums. Other files don't count. */
    public Optional<String> damage() throws IOException {
        if (!Files.exists(sums)) {
            return Optional.empty();
        }
        // A damaged line may have any byte where its name was, and is no line of the files that are there.
        String left;
        try (InputStream in = new FileInputStream(sums.toFile())) {
            left = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        List<String> names = left.lines()
                .map(FileSums::name)
                .filter(name -> name.matches("[\\w.]+"))
                .toList();
        String now = text(names);
        return left.equals(now)
                ? Optional.empty()
                : Optional.of(Stream.concat(left.lines(), now.lines())
                        .filter(line -> !left.contains(line + "\n") || !now.contains(line + "\n"))
                        .map(FileSums::name)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static String name(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    /** Lets the files change. That is on the disk before any change of theirs can be, or a power cut would look like damage. */
    public void drop() throws IOException {
        if (Files.deleteIfExists(sums) && !SystemUtils.IS_OS_WINDOWS) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            } catch (ClosedByInterruptException e) {
                // Who is asked to stop goes on to where that is looked at; a power cut in this moment is another
                // matter.
            }
        }
    }

    private String text(List<String> names) throws IOException {
        TreeMap<String, String> lines = new TreeMap<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            if (!name.startsWith(sums.getFileName().toString()) && Files.isRegularFile(file)) {
                lines.put(name, String.format(Locale.ROOT, "%08x %s\n", sum(file), name));
            }
        }
        return String.join("", lines.values());
    }

    private static long sum(Path file) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(new FileInputStream(file.toFile()), new CRC32C())) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // Reading it is what counts.
            }
            return in.getChecksum().getValue();
        }
    }
}
