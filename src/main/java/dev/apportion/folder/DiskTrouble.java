package dev.apportion.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/**
 * Says what to do about a failure of the operating system: full disks, read-only folders, files open elsewhere, lost
 * shares. Java passes most of its reasons on as a text only, so that is what has to be looked at.
 */
public final class DiskTrouble {

    private static final List<String> FULL =
            List.of("No space left", "not enough space", "Disk quota exceeded", "size limit is reached");
    private static final List<String> READ_ONLY = List.of("Read-only file system", "write protected");
    private static final List<String> OPEN_ELSEWHERE =
            List.of("used by another process", "being used by", "Text file busy", "locked a portion");
    private static final List<String> AWAY = List.of(
            "Transport endpoint is not connected",
            "Stale file handle",
            "Stale NFS file handle",
            "Host is down",
            "Input/output error",
            "network name is no longer available",
            "network path was not found",
            "unexpected network error");

    private static final List<String> NO_HANDLES = List.of("Too many open files");

    private DiskTrouble() {}

    /**
     * Whether a file that can't be opened is alone in that, so that it can be set aside and the rest goes on. If its
     * share is away, or this process may open no more files, others would fail as well.
     */
    public static boolean isOfOneFile(IOException failure, Path file) {
        return ExceptionUtils.getThrowableList(failure).stream()
                        .map(cause -> String.valueOf(cause.getMessage()))
                        .noneMatch(said -> any(said, AWAY) || any(said, NO_HANDLES))
                && !isEmpty(file.toAbsolutePath().resolveSibling(""));
    }

    /** As the mount point of a share is that is no longer mounted. */
    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    /** One sentence or two with what to do, from the failure or one of its causes; empty if it is something else. */
    public static Optional<String> explain(Throwable failure) {
        // The innermost first: those around it repeat its message without the file.
        List<Throwable> causes = new ArrayList<>(ExceptionUtils.getThrowableList(failure));
        Collections.reverse(causes);
        for (Throwable cause : causes) {
            String said = String.valueOf(cause.getMessage());
            String file = file(cause);
            if (any(said, FULL)) {
                return Optional.of(
                        "The disk is full" + (file == null ? "" : ", writing " + file) + ". Free some space on it.");
            }
            if (any(said, READ_ONLY)) {
                return Optional.of((file == null ? "The disk" : file) + " can't be written: the disk is read-only.");
            }
            if (any(said, OPEN_ELSEWHERE) && cause instanceof IOException) {
                return Optional.of((file == null ? "A file" : file)
                        + " is open in another program, such as Excel. Close it there.");
            }
            if (any(said, NO_HANDLES)) {
                return Optional.of("The program is not allowed to open enough files at once. Raise the limit, for"
                        + " instance with \"ulimit -n 1024\".");
            }
            if (any(said, AWAY)) {
                return Optional.of((file == null ? "A file" : file)
                        + " can't be reached. Check the disk or the connection to its network share.");
            }
            if (cause instanceof NoSuchFileException) {
                return Optional.of(
                        file + " no longer exists. Check whether it was moved, or whether its network share is"
                                + " disconnected.");
            }
            if (cause instanceof AccessDeniedException) {
                return Optional.of(
                        file + " can't be opened or replaced: access denied. Close it in other programs, and check"
                                + " that you may read and write it.");
            }
        }
        return Optional.empty();
    }

    private static boolean any(String said, List<String> words) {
        return words.stream().anyMatch(word -> Strings.CI.contains(said, word));
    }

    private static @Nullable String file(Throwable cause) {
        return cause instanceof FileSystemException system ? system.getFile() : null;
    }
}
