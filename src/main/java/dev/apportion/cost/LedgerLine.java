package dev.apportion.cost;

import dev.apportion.cost.received.SourceFile;
import dev.apportion.message.Message;
import java.math.BigDecimal;
import java.util.List;
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
 * @param decision without its findings, which the ledger keeps apart
 */
public record LedgerLine(
        int fileNumber,
        int rowSequence,
        String key,
        CostLine line,
        @Nullable BigDecimal rate,
        long reportingMinor,
        Decision decision) {

    public LedgerLine {
        decision = decision.findings().isEmpty() ? decision : decision.with(List.of());
    }

    /** The line with another decision. */
    public LedgerLine decided(Decision by) {
        return new LedgerLine(fileNumber, rowSequence, key, line, rate, reportingMinor, by);
    }

    /** The line with its decision taken back. */
    public LedgerLine held(Decision.Kind why, Message reason) {
        return decided(Decision.held(why, reason));
    }
}
