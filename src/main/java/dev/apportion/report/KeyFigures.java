package dev.apportion.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Cost of one period in the reporting currency, as the ledger has it.
 *
 * @param own all accepted lines, held ones included
 * @param sent what went into pools, as a negative amount
 * @param handover what came (positive) or went (negative) by handovers
 * @param project after allocation, likewise {@code operation}
 */
record KeyFigures(
        @Nullable BigDecimal own,
        @Nullable BigDecimal sent,
        @Nullable BigDecimal received,
        @Nullable BigDecimal handover,
        @Nullable BigDecimal project,
        @Nullable BigDecimal operation,
        @Nullable BigDecimal held) {

    /** Figures of a period that the ledger doesn't have. */
    static final KeyFigures UNKNOWN = new KeyFigures(null, null, null, null, null, null, null);
}
