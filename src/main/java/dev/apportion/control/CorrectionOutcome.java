package dev.apportion.control;

import dev.apportion.cost.received.CellCorrection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request to correct a cell, or to take a correction back.
 *
 * @param correction that was recorded or taken back, or that is in the way; null if there is none
 * @param detail what there is instead: names of sheets, the text of the cell, a workbook's name; may be empty
 */
public record CorrectionOutcome(Kind kind, @Nullable CellCorrection correction, String detail) {

    /** What became of it. */
    public enum Kind {
        RECORDED,
        UNDONE,
        CLOSED,
        /** There is no such file of cost. */
        NO_FILE,
        NO_SHEET,
        NO_CELL,
        /** The file has other bytes than the person saw. */
        CHANGED,
        /** The cell holds the new text already. */
        SAME,
        /** Somebody else corrected it. */
        TAKEN,
        /** There is no such correction, or it is another person's. */
        NO_CORRECTION,
        NO_REASON,
        TOO_LONG,
        /** The workbook that has to be changed has rows that can't be read. */
        FAULTY,
        /** It is not this person's to correct. */
        FOREIGN;

        /** Of its words in message bundles. */
        public String key() {
            return "correct." + name().toLowerCase(Locale.ROOT);
        }
    }

    static CorrectionOutcome of(Kind kind, String detail) {
        return new CorrectionOutcome(kind, null, detail);
    }

    /** Whether the month's corrections are otherwise than before. */
    public boolean isDone() {
        return kind == Kind.RECORDED || kind == Kind.UNDONE;
    }
}
