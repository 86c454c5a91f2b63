package dev.apportion.cost;

import dev.apportion.cost.received.SourceFile;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cost line with its decision, as the ledger keeps it.
 *
 * @param fileNumber {@link SourceFile#number}
 * @param rowSequence place among all rows read from the file, from 0
 * @param key {@link LineKey#of}, or {@link LineKey#asWritten} if a reviewer decided it by that one
 * @param rate units of reporting currency for one unit of the line's currency; null if the line is in the reporting
 *     currency, or if there is no rate (then it is held)
 * @param reportingMinor amount in minor units of the reporting currency, rounded half up; zero if there is no rate
 * @param rule {@link Decision#rule}
 * @param type null for a held line
 * @param workItem null for a held line
 */
public record LedgerLine(
        int fileNumber,
        int rowSequence,
        String key,
        CostLine line,
        @Nullable BigDecimal rate,
        long reportingMinor,
        Decision.Kind decision,
        @Nullable Integer rule,
        @Nullable CostType type,
        @Nullable String workItem,
        String evidence) {

    /** A line as it was decided. */
    public static LedgerLine of(
            int fileNumber,
            int rowSequence,
            String key,
            CostLine line,
            @Nullable BigDecimal rate,
            long reportingMinor,
            Decision by) {
        return new LedgerLine(
                fileNumber,
                rowSequence,
                key,
                line,
                rate,
                reportingMinor,
                by.kind(),
                by.rule(),
                by.type(),
                by.workItem(),
                by.evidence());
    }

    /** The line with another decision. */
    public LedgerLine decided(Decision by) {
        return of(fileNumber, rowSequence, key, line, rate, reportingMinor, by);
    }

    /** The line with its decision taken back. */
    public LedgerLine held(String why) {
        return decided(Decision.held(why));
    }
}
