package dev.apportion.month;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.Strings;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/** Says in words what the operating system says in an exception: full disks, read-only folders, files open elsewhere, shares gone. */
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

    private DiskTrouble() {}

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
                        "The disk is full" + (file == null ? "" : ", writing " + file) + ". Make room on it.");
            }
            if (any(said, READ_ONLY)) {
                return Optional.of((file == null ? "The disk" : file) + " can't be written: the disk is read-only.");
            }
            if (any(said, OPEN_ELSEWHERE) && cause instanceof IOException) {
                return Optional.of((file == null ? "A file" : file)
                        + " is open in another program, such as Excel. Close it there.");
            }
            if (any(said, AWAY)) {
                return Optional.of((file == null ? "A file" : file)
                        + " can't be reached. Check the disk or the connection to the share that it lies on.");
            }
            if (cause instanceof NoSuchFileException) {
                return Optional.of(
                        file + " is not there any more. Check whether it was moved, or whether the share that it lies"
                                + " on is connected.");
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
