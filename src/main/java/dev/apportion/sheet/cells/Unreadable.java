package dev.apportion.sheet.cells;

import dev.apportion.message.Message;
import dev.apportion.sheet.Limit;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import org.jspecify.annotations.Nullable;

/** The sentences a sender reads when a file can't be read. */
public final class Unreadable {

    private Unreadable() {}

    /** Damage; {@code what} completes "The file is damaged: …". */
    public static UnreadableWorkbookException damaged(Message what) {
        return damaged(what, null);
    }

    public static UnreadableWorkbookException damaged(Message what, @Nullable Throwable cause) {
        return new UnreadableWorkbookException(
                Reason.DAMAGED,
                Message.of(
                        "The file is damaged: {0}. Open it in Excel, save it under a new name and send it again.",
                        what),
                cause);
    }

    /** A limit is exceeded; {@code what} is the whole first clause. */
    public static UnreadableWorkbookException overLimit(Message what, Limit limit) {
        return new UnreadableWorkbookException(
                Reason.OVER_A_LIMIT,
                Message.of(
                        "{0}. If the file is legitimate, set {1} higher in the environment; otherwise ask the "
                                + "sender for a plain copy.",
                        what, limit.variable()));
    }

    public static UnreadableWorkbookException tooManyColumns(int rowNumber, ReadLimits limits) {
        return overLimit(
                Message.of("Row {0} has more columns than the limit of {1}", rowNumber, limits.columns()),
                Limit.COLUMNS);
    }

    /**
     * A cell's text exceeds the limit.
     *
     * @param cell what the sentence calls the cell
     */
    public static UnreadableWorkbookException tooLong(Message cell, ReadLimits limits) {
        return overLimit(
                Message.of("{0} is longer than the limit of {1} characters", cell, limits.cellCharacters()),
                Limit.CELL_CHARACTERS);
    }

    /** The program has too little memory for the file; {@code what} is the whole first clause. */
    public static UnreadableWorkbookException overMemory(Message what) {
        return new UnreadableWorkbookException(
                Reason.OVER_A_LIMIT,
                Message.of(
                        "{0}. If the file is legitimate, give Java more memory, such as "
                                + "APPORTION_JAVA_OPTIONS=-Xmx4g; otherwise ask the sender for a plain copy.",
                        what));
    }

    public static UnreadableWorkbookException notAWorkbook(Message what) {
        return new UnreadableWorkbookException(
                Reason.NOT_A_WORKBOOK, Message.of("{0}. Send the data as an Excel workbook (.xlsx) or as csv.", what));
    }

    /** Of an archive of other files, one of which is named. */
    public static UnreadableWorkbookException packed(String name) {
        return new UnreadableWorkbookException(
                Reason.NOT_A_WORKBOOK,
                Message.of(
                        "The file is a zip archive with {0} in it. Unpack it, and put the files that are in it in its place.",
                        name));
    }

    public static UnreadableWorkbookException noSheets() {
        return new UnreadableWorkbookException(
                Reason.NO_SHEETS,
                Message.of("The workbook has no sheets with cells. Open it in Excel, check that the data is there, "
                        + "save and send it again."));
    }
}
