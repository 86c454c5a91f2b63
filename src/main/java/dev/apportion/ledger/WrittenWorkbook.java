package dev.apportion.ledger;

import dev.apportion.cost.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as a run wrote it, and whom it was made for.
 *
 * @param part its name among the run's workbooks, the same in each revision
 * @param owner code of the department that it is about; null for the organization, or for several departments
 * @param path below the period's output folder, with {@code /}
 * @param stampRunId the run that the workbook names as its own
 * @param sha256 of the file
 */
public record WrittenWorkbook(
        String part, Kind kind, @Nullable String owner, String path, long stampRunId, String sha256) {

    /** What a workbook is. */
    public enum Kind {
        /** Of the whole organization. */
        SUMMARY,
        /** A department's month. */
        PACK,
        /** Held lines to decide. */
        REVIEW,
        /** What a department sent, with what is wrong in it. */
        RETURNED
    }

    /** Whether a file is this workbook as it was written. */
    public boolean isAt(Path file) throws IOException {
        return Files.isRegularFile(file) && Sha256.of(file).equals(sha256);
    }
}
