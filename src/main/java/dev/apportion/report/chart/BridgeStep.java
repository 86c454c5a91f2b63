package dev.apportion.report.chart;

import dev.apportion.template.model.Description;
import java.math.BigDecimal;

/**
 * A step of a bridge between two amounts, and the parts that draw it as stacked bars: an invisible base, the first and the last
 * amount, and a change as better (less cost) or worse, each above and below zero.
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

    static BridgeStep first(String label, BigDecimal amount) {
        return new BridgeStep(
                label,
                BigDecimal.ZERO,
                amount,
                amount,
                BigDecimal.ZERO,
                amount,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    static BridgeStep last(String label, BigDecimal amount) {
        return new BridgeStep(
                label,
                BigDecimal.ZERO,
                amount,
                amount,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                amount,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    static BridgeStep change(String label, BigDecimal from, BigDecimal change) {
        BigDecimal to = from.add(change);
        BigDecimal low = from.min(to);
        BigDecimal high = from.max(to);
        BigDecimal base = low.signum() > 0 ? low : high.signum() < 0 ? high : BigDecimal.ZERO;
        BigDecimal above = high.max(BigDecimal.ZERO).subtract(low.max(BigDecimal.ZERO));
        BigDecimal below = low.min(BigDecimal.ZERO).subtract(high.min(BigDecimal.ZERO));
        boolean worse = change.signum() > 0;
        return new BridgeStep(
                label,
                from,
                change,
                to,
                base,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                worse ? BigDecimal.ZERO : above,
                worse ? BigDecimal.ZERO : below,
                worse ? above : BigDecimal.ZERO,
                worse ? below : BigDecimal.ZERO);
    }
}
