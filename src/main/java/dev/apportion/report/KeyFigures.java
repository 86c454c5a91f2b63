package dev.apportion.report;

import dev.apportion.template.Description;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Cost of one period in the reporting currency, as the ledger has it.
 */
record KeyFigures(
        @Description("all accepted lines, held ones included") @Nullable
        BigDecimal own,

        @Description("what went into pools, as a negative amount") @Nullable
        BigDecimal sent,

        @Description("what came from pools") @Nullable BigDecimal received,

        @Description("what came (positive) or went (negative) by handovers") @Nullable
        BigDecimal handover,

        @Description("project cost after allocation") @Nullable
        BigDecimal project,

        @Description("operation cost after allocation") @Nullable
        BigDecimal operation,

        @Description("not decided yet") @Nullable BigDecimal held) {

    /** Figures of a period that the ledger doesn't have. */
    static final KeyFigures UNKNOWN = new KeyFigures(null, null, null, null, null, null, null);
}
