package dev.apportion.web.own;

import dev.apportion.cost.received.CellCorrection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a department's head sees of a month. All of it is the department's.
 *
 * @param name of the department; empty where the policy doesn't know it
 * @param hasPack whether there is a workbook
 * @param returned names of its own workbooks with the cells marked that need correcting
 * @param figures none where it has no cost
 * @param charged in words, all charges together
 * @param moreFindings how many there are beyond those listed
 * @param questions lines that nothing decides
 * @param toCorrect its cells that could not be read
 * @param moreToCorrect how many there are beyond those listed
 */
public record OwnMonth(
        String code,
        String name,
        boolean hasPack,
        List<String> returned,
        List<Figure> figures,
        List<Charge> charges,
        String charged,
        List<String> notCounted,
        List<Noticed> findings,
        long moreFindings,
        Questions questions,
        List<ToCorrect> toCorrect,
        long moreToCorrect) {

    /** All cells that could not be read. */
    public long cells() {
        return toCorrect.size() + moreToCorrect;
    }

    /**
     * Something that was noticed.
     *
     * @param severity key of it in the message bundles
     * @param place empty if it is about no single one
     * @param message in the reader's language
     */
    public record Noticed(String severity, String place, String message) {}

    /**
     * A cell that could not be read.
     *
     * @param sha256 of its file
     * @param field what the cell is
     * @param value what stands there
     * @param message what is wrong, in the reader's language
     * @param correction what it is read as from the next run on; null if nobody corrected it since the latest
     */
    public record ToCorrect(
            String file,
            String sha256,
            String sheet,
            String cell,
            String field,
            String value,
            String message,
            @Nullable CellCorrection correction) {}

    /**
     * A figure.
     *
     * @param key of its name in the message bundles
     */
    public record Figure(String key, String amount) {}

    /**
     * What a pool charged, and why so much.
     *
     * @param quantity the department's own of the base, in words
     * @param total all receivers' of the base, in words
     * @param unit what the quantities count, which may be percent of the pool after all charges; empty if the policy doesn't say
     */
    public record Charge(
            String pool, String name, String base, String quantity, String total, String unit, String amount) {}
}
