package dev.apportion.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.report.LockedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary files stay below the data folder, and not longer than the process. */
class TemporaryFilesTest {

    @TempDir
    private Path data;

    @Test
    void whatAKilledProcessLeftIsRemovedAndWhatAnotherOneHasStays() throws IOException {
        Path left = Files.createDirectories(data.resolve("tmp/left"));
        Files.writeString(left.resolve("salaries.xlsx"), "x");
        Files.createFile(data.resolve("tmp/left.lock"));
        TemporaryFiles.keepIn(data);
        assertThat(data.resolve("tmp")).isEmptyDirectory();

        Path own = TemporaryFiles.folder();
        Path file = Files.writeString(own.resolve("salaries.xlsx"), "x");
        assertThat(own.getParent()).isEqualTo(data.resolve("tmp"));
        TemporaryFiles.keepIn(data);
        assertThat(file).exists();
        assertThat(TemporaryFiles.folder()).isEqualTo(own);
    }

    @Test
    void lockingAWorkbookLeavesNothingAndTakesNothingOfTheSystems() throws IOException {
        TemporaryFiles.keepIn(data);
        assertThat(LockedWorkbook.bytes(new byte[10_000], "secret")).isNotEmpty();
        assertThat(data.resolve("tmp")).isDirectoryContaining(Files::isDirectory);
        assertThat(TemporaryFiles.folder()).isEmptyDirectory();
    }
}
