package dev.apportion.intake;

import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.intake.correction.CorrectionReader;
import dev.apportion.intake.review.ReviewReader;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a file in the period's folder is, judged by content.
 *
 * @param kind {@link SourceFile.State#REVIEW} for decisions, {@link SourceFile.State#CORRECTION} for corrections of cells, else
 *     {@link SourceFile.State#FOUND}
 * @param corrects SHA-256 of the file that it is the corrected copy of; null if it is none
 */
public record Received(SourceFile.State kind, @Nullable String corrects) {

    /** What can't be opened is taken for cost. */
    public static final Received COST = new Received(SourceFile.State.FOUND, null);

    /** Opens a file to see what it is. */
    public static Received of(Path file, ReadSettings reading) throws IOException {
        try (Workbook workbook = reading.open(file)) {
            return new Received(kind(workbook), corrects(workbook));
        }
    }

    private static SourceFile.State kind(Workbook workbook) throws IOException {
        if (ReviewReader.isReview(workbook)) {
            return SourceFile.State.REVIEW;
        }
        return CorrectionReader.isCorrections(workbook) ? SourceFile.State.CORRECTION : SourceFile.State.FOUND;
    }

    private static @Nullable String corrects(Workbook workbook) throws UnreadableWorkbookException {
        for (Sheet sheet : workbook.sheets()) {
            // Only a sheet of such a name is opened: this goes over every file before a run.
            if (ReturnedCopy.mayBeSheet(sheet.name())) {
                ReturnedCopy copy = copy(sheet);
                if (copy != null) {
                    return copy.sha256();
                }
            }
        }
        return null;
    }

    private static @Nullable ReturnedCopy copy(Sheet sheet) throws UnreadableWorkbookException {
        try (RowCursor row = sheet.rows()) {
            while (row.next() && row.rowNumber() <= ReturnedCopy.ROW + 1) {
                ReturnedCopy copy = ReturnedCopy.parse(row.text(0)).orElse(null);
                if (copy != null) {
                    return copy;
                }
            }
            return null;
        }
    }
}
