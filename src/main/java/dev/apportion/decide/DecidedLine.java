package dev.apportion.decide;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.LedgerLine;
import dev.apportion.message.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line with what was decided of it.
 *
 * @param key {@link LedgerLine#key}
 * @param classified what the line's own words make of it
 * @param decision the same, or held where something prevents it
 * @param rate {@link LedgerLine#rate}
 * @param reportingMinor in minor units of the reporting currency; zero for a line that is held before it is converted
 * @param noRate that its currency has no rate, or one that can't be right, in words; null if it has one or needs none
 */
public record DecidedLine(
        CostLine line,
        String key,
        Decision classified,
        Decision decision,
        @Nullable BigDecimal rate,
        long reportingMinor,
        @Nullable Message noRate) {

    /**
     * The line as the ledger keeps it.
     *
     * @param fileNumber {@link LedgerLine#fileNumber}
     * @param rowSequence {@link LedgerLine#rowSequence}
     */
    public LedgerLine at(int fileNumber, int rowSequence) {
        return new LedgerLine(fileNumber, rowSequence, key, line, rate, reportingMinor, decision);
    }

    /** What was met on the way. */
    public List<Finding> findings() {
        if (noRate == null) {
            return decision.findings();
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(FindingCode.NO_RATE, line, noRate));
        findings.addAll(decision.findings());
        return findings;
    }
}
