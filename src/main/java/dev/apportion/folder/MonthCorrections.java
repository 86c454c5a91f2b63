package dev.apportion.folder;

import dev.apportion.intake.correction.CorrectionFile;
import dev.apportion.intake.correction.CorrectionReader;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The corrections that are in a period's folder now, for whoever asks about one file. Which files have them only their content
 * says, so all are opened; what was opened before is not opened again as long as it is the same. Thread-safe.
 */
public final class MonthCorrections {

    private final Home home;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /**
     * What a file was when it was opened.
     *
     * @param key that another file in its place has not, where the file system has such
     * @param corrections null if it is another kind of file
     */
    private record Known(
            long size,
            FileTime changed,
            @Nullable Object key,
            @Nullable CorrectionFile corrections) {
        boolean isOf(BasicFileAttributes now) {
            return now.size() == size && now.lastModifiedTime().equals(changed) && Objects.equals(now.fileKey(), key);
        }
    }

    public MonthCorrections(Home home) {
        this.home = home;
    }

    /** All of a folder; none if there is no such folder. */
    public Corrections in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Corrections.NONE;
        }
        ReadSettings reading = home.reading();
        try {
            return Corrections.of(InputFiles.received(folder).parallelStream()
                    .filter(Files::isRegularFile)
                    .map(file -> of(file, InputFiles.name(folder, file), reading))
                    .filter(Objects::nonNull)
                    .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private @Nullable CorrectionFile of(Path file, String name, ReadSettings reading) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Known one = known.get(file);
            if (one == null || !one.isOf(now)) {
                one = new Known(now.size(), now.lastModifiedTime(), now.fileKey(), read(file, name, reading));
                known.put(file, one);
            }
            return one.corrections();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable CorrectionFile read(Path file, String name, ReadSettings reading) {
        try (Workbook workbook = reading.open(file)) {
            return CorrectionReader.isCorrections(workbook) ? CorrectionReader.read(file, name, reading) : null;
        } catch (IOException e) {
            return null; // which a run tells as it reads it
        }
    }
}
