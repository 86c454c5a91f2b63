package dev.apportion.report.chart;

import dev.apportion.template.model.Description;
import java.math.BigDecimal;

/**
 * A step of a bridge between two amounts, and the parts that draw it as stacked bars: an invisible base, the first and the last
 * amount, and a change as better (less cost) or worse, each above and below zero. What is drawn may begin above zero.
 */
public record BridgeStep(
        @Description("what changes, with its amount") String label,
        @Description("the amount before the step") BigDecimal from,

        @Description("what the step adds; the whole amount for the first and the last")
        BigDecimal change,

        @Description("the amount after the step") BigDecimal to,
        @Description("drawn without color") BigDecimal base,
        BigDecimal first,
        BigDecimal last,
        BigDecimal better,
        BigDecimal betterBelow,
        BigDecimal worse,
        BigDecimal worseBelow) {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    /** @param cut where the bars begin */
    static BridgeStep first(String label, BigDecimal amount, BigDecimal cut) {
        return new BridgeStep(label, ZERO, amount, amount, ZERO, amount.subtract(cut), ZERO, ZERO, ZERO, ZERO, ZERO);
    }

    /** @param cut where the bars begin */
    static BridgeStep last(String label, BigDecimal amount, BigDecimal cut) {
        return new BridgeStep(label, ZERO, amount, amount, ZERO, ZERO, amount.subtract(cut), ZERO, ZERO, ZERO, ZERO);
    }

    /** @param cut where the bars begin */
    static BridgeStep change(String label, BigDecimal from, BigDecimal change, BigDecimal cut) {
        BigDecimal to = from.add(change);
        BigDecimal low = from.min(to).subtract(cut);
        BigDecimal high = from.max(to).subtract(cut);
        BigDecimal base = low.signum() > 0 ? low : high.signum() < 0 ? high : ZERO;
        BigDecimal above = high.max(ZERO).subtract(low.max(ZERO));
        BigDecimal below = low.min(ZERO).subtract(high.min(ZERO));
        boolean worse = change.signum() > 0;
        return new BridgeStep(
                label,
                from,
                change,
                to,
                base,
                ZERO,
                ZERO,
                worse ? ZERO : above,
                worse ? ZERO : below,
                worse ? above : ZERO,
                worse ? below : ZERO);
    }
}
