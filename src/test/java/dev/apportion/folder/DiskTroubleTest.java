package dev.apportion.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTroubleTest {

    @Test
    void aFullDiskIsCalledFullWhereverItWasNoticed() {
        assertThat(DiskTrouble.explain(new IOException("No space left on device")))
                .hasValue("The disk is full. Free some space on it.");
        assertThat(DiskTrouble.explain(new IllegalStateException(
                        new FileSystemException("out/a.xlsx", null, "There is not enough space on the disk"))))
                .hasValue("The disk is full, writing out/a.xlsx. Free some space on it.");
        assertThat(DiskTrouble.explain(
                        new SQLException("File input/output error", new IOException("No space left on device"))))
                .hasValue("The disk is full. Free some space on it.");
    }

    @Test
    void aFileThatIsOpenElsewhereIsToBeClosed() {
        assertThat(DiskTrouble.explain(new UncheckedIOException(new FileSystemException(
                        "a.xlsx",
                        null,
                        "The process cannot access the file because it is being used by another process"))))
                .hasValue("a.xlsx is open in another program, such as Excel. Close it there.");
        assertThat(DiskTrouble.explain(new AccessDeniedException("a.xlsx")).orElseThrow())
                .startsWith("a.xlsx can't be opened or replaced: access denied.");
    }

    @Test
    void aReadOnlyFolderIsNamed() {
        assertThat(DiskTrouble.explain(new FileSystemException("output", null, "Read-only file system")))
                .hasValue("output can't be written: the disk is read-only.");
    }

    @Test
    void aShareThatIsGoneIsToBeConnected() {
        assertThat(DiskTrouble.explain(
                        new FileSystemException("in/a.xlsx", null, "Transport endpoint is not connected")))
                .hasValue("in/a.xlsx can't be reached. Check the disk or the connection to its network share.");
        assertThat(DiskTrouble.explain(new UncheckedIOException(new NoSuchFileException("in/a.xlsx"))))
                .hasValue("in/a.xlsx no longer exists. Check whether it was moved, or whether its network share is"
                        + " disconnected.");
    }

    @Test
    void otherFailuresAreNotExplainedAway() {
        assertThat(DiskTrouble.explain(new IllegalStateException("a bug"))).isEmpty();
    }

    @Test
    void fileIsSetAsideOnlyIfOthersWouldOpen(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.xlsx");
        assertThat(DiskTrouble.isOfOneFile(new NoSuchFileException("a.xlsx"), file))
                .as("the place of a share that is not mounted is empty")
                .isFalse();
        Files.createFile(folder.resolve("b.xlsx"));
        assertThat(DiskTrouble.isOfOneFile(new NoSuchFileException("a.xlsx"), file))
                .isTrue();
        assertThat(DiskTrouble.isOfOneFile(new AccessDeniedException("a.xlsx"), file))
                .isTrue();
        assertThat(DiskTrouble.isOfOneFile(
                        new IOException(new FileSystemException("a.xlsx", null, "Too many open files")), file))
                .isFalse();
        assertThat(DiskTrouble.isOfOneFile(new FileSystemException("a.xlsx", null, "Stale file handle"), file))
                .isFalse();
    }

    @Test
    void tooFewFileHandlesAreToldWithWhatToDo() {
        assertThat(DiskTrouble.explain(new FileSystemException("a.xlsx", null, "Too many open files")))
                .hasValueSatisfying(said -> assertThat(said).contains("ulimit -n"));
    }
}
