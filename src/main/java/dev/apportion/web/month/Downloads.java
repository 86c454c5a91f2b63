package dev.apportion.web.month;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The files of a month's output folder, each by its path below it. */
public final class Downloads {

    private Downloads() {}

    /**
     * A file that can be had.
     *
     * @param name its path below the folder, with {@code /}
     * @param size in words
     */
    public record File(String name, String size) {}

    /** All that is there, in order; none without the folder. */
    public static List<File> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new File(
                            name(folder, file),
                            FileUtils.byteCountToDisplaySize(file.toFile().length())))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }
    }

    /** The file of this name among them; no other can be had, whatever the name says. */
    static Path file(Path folder, String name) throws IOException, UnknownFileException {
        return in(folder).stream()
                .map(File::name)
                .filter(name::equals)
                .findFirst()
                .map(folder::resolve)
                .orElseThrow(UnknownFileException::new);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
