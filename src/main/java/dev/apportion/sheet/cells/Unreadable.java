package dev.apportion.sheet.cells;

import dev.apportion.sheet.Limit;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import org.jspecify.annotations.Nullable;

/** The sentences a sender reads when a file can't be read. */
public final class Unreadable {

    private Unreadable() {}

    /** Damage; {@code what} completes "The file is damaged: …". */
    public static UnreadableWorkbookException damaged(String what) {
        return damaged(what, null);
    }

    public static UnreadableWorkbookException damaged(String what, @Nullable Throwable cause) {
        return new UnreadableWorkbookException(
                Reason.DAMAGED,
                "The file is damaged: " + what + ". Open it in Excel, save it under a new name and send it again.",
                cause);
    }

    /** A limit is exceeded; {@code what} is the whole first clause. */
    public static UnreadableWorkbookException overLimit(String what, Limit limit) {
        return new UnreadableWorkbookException(
                Reason.OVER_A_LIMIT,
                what + ". If the file is legitimate, set " + limit.variable()
                        + " higher in the environment; otherwise ask the sender for a plain copy.");
    }

    public static UnreadableWorkbookException tooManyColumns(int rowNumber, ReadLimits limits) {
        return overLimit("Row " + rowNumber + " has more columns than the limit of " + limits.columns(), Limit.COLUMNS);
    }

    /**
     * A cell's text exceeds the limit.
     *
     * @param cell what the sentence calls the cell
     */
    public static UnreadableWorkbookException tooLong(String cell, ReadLimits limits) {
        return overLimit(
                cell + " is longer than the limit of " + limits.cellCharacters() + " characters",
                Limit.CELL_CHARACTERS);
    }

    /** The program has too little memory for the file; {@code what} is the whole first clause. */
    public static UnreadableWorkbookException overMemory(String what) {
        return new UnreadableWorkbookException(
                Reason.OVER_A_LIMIT,
                what
                        + ". If the file is legitimate, give Java more memory, such as"
                        + " APPORTION_JAVA_OPTIONS=-Xmx4g; otherwise ask the sender for a plain copy.");
    }

    public static UnreadableWorkbookException notAWorkbook(String what) {
        return new UnreadableWorkbookException(
                Reason.NOT_A_WORKBOOK, what + ". Send the data as an Excel workbook (.xlsx) or as csv.");
    }

    /** Of an archive of other files, one of which is named. */
    public static UnreadableWorkbookException packed(String name) {
        return new UnreadableWorkbookException(
                Reason.NOT_A_WORKBOOK,
                "The file is a zip archive with " + name
                        + " in it. Unpack it, and put the files that are in it in its place.");
    }

    public static UnreadableWorkbookException noSheets() {
        return new UnreadableWorkbookException(
                Reason.NO_SHEETS,
                "The workbook has no sheets with cells. Open it in Excel, check that the data is there, save and"
                        + " send it again.");
    }
}
