package dev.apportion.cost.received;

import dev.apportion.cost.FileName;
import dev.apportion.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A file in a period's input folder.
 *
 * @param number from 0, in order of the names
 * @param name see {@link FileName}
 * @param sha256 of its bytes; {@link #UNREACHED} if they could not be had
 * @param message why it could not be read, or what to know about it
 * @param rowsRead rows that the reader saw; null until it is read to its end
 * @param rowHash sum of the row numbers of all rows read, a hash total
 */
public record SourceFile(
        int number,
        String name,
        String sha256,
        State state,
        @Nullable Message message,
        @Nullable Long rowsRead,
        @Nullable Long rowHash) {

    /**
     * Stands for the hash of a file that the operating system could not read; once it can, the input counts as changed.
     */
    public static final String UNREACHED = "0".repeat(64);

    /** What became of a file. */
    public enum State {
        /** Found, not read to its end yet. */
        FOUND,
        READ,
        UNREADABLE,
        /** The same bytes as a file before it: counts once. */
        DUPLICATE,
        /** A corrected copy of it came back: that one counts. */
        REPLACED,
        /** A returned review workbook: decisions, not cost. */
        REVIEW,
        /** A workbook of corrections of cells of other files. */
        CORRECTION
    }

    /** The folder in the period's that it is in, null if it is in none. */
    public @Nullable String folder() {
        return FileName.folder(name);
    }

    /** The same file as it was found. */
    public SourceFile found() {
        return new SourceFile(number, name, sha256, State.FOUND, null, null, null);
    }

    /** The same file in another state, before it is read. */
    public SourceFile as(State other, Message why) {
        return new SourceFile(number, name, sha256, other, why, null, null);
    }
}
