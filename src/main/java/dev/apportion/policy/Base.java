package dev.apportion.policy;

import dev.apportion.cost.Period;
import dev.apportion.policy.condition.Condition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An allocation base.
 *
 * @param condition where not null, a department counts 1 if its quantity passes, else 0
 * @param unit what its quantities count, such as m², for people; null if the policy doesn't say
 * @param figures rows of the Bases sheet for it; empty for EVEN, PERCENTAGE and ledger figures
 */
public record Base(
        String code,
        Kind kind,
        @Nullable Condition condition,
        @Nullable String unit,
        List<Figure> figures) {

    /** Where a base's quantities come from. */
    public enum Kind {
        /** Fixed percentages of the Shares sheet; those of a period add up to 100. */
        PERCENTAGE,
        /** Statistical key figure of the Bases sheet. */
        KEY_FIGURE,
        /** The same for each receiver. */
        EVEN,
        /** Rate times quantity of the Bases sheet. */
        RATE_QUANTITY,
        /** Decided cost of the receiver before allocation, from the ledger. */
        DIRECT_COST,
        /** Hours of the receiver's lines. */
        HOURS,
        /** Number of the receiver's lines. */
        LINES
    }

    /**
     * A quantity of one department.
     *
     * @param rate amount per unit in the reporting currency, for RATE_QUANTITY, else null
     * @param carryForward a fixed figure, valid until a later one; otherwise it is for {@code period} only
     * @param row row in the Bases sheet
     */
    public record Figure(
            String department,
            Period period,
            BigDecimal quantity,
            @Nullable BigDecimal rate,
            boolean carryForward,
            int row) {}
}
