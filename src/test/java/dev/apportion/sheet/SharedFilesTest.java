package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile and real files, where they are at hand: each gives rows or one clear finding. */
class SharedFilesTest {

    static List<Path> files(String folder) throws IOException {
        Path data = Path.of("..", "shared").resolve(folder);
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> all() throws IOException {
        List<Path> files = files("data");
        Assumptions.assumeFalse(files.isEmpty(), "the shared files are not there");
        return files;
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesRowsOrOneFinding(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        long start = System.nanoTime();
        try {
            assertThat(Dump.of(file)).isNotEmpty();
        } catch (UnreadableWorkbookException e) {
            assertThat(e.getMessage()).endsWith(".").doesNotContain("Exception");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("it must end, on any machine")
                .isLessThan(Duration.ofMinutes(1));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
