package dev.apportion.cost;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How an amount was shared.
 *
 * @param afterAllCharges whether {@code quantity} is a percentage of what the pool's cost comes to after all pools have
 *     charged each other, and not the receiver's own figure
 * @param base code of the policy's base, or what else the amount was shared by, as it is shown
 * @param quantity the receiver's quantity of the base
 * @param total quantity of all receivers
 */
public record AllocationBasis(
        Method method, boolean afterAllCharges, String base, BigDecimal quantity, BigDecimal total) {

    /** What shares an amount. */
    public enum Method {
        /** Nothing is shared: cost enters a pool. */
        GATHERED,
        DIRECT,
        STEP_DOWN,
        RECIPROCAL,
        WITHIN_DEPARTMENT,
        HANDOVER;

        /** As it is shown. */
        public String inWords() {
            return this == STEP_DOWN
                    ? "step-down"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** By the receivers' own figures. */
    public AllocationBasis(Method method, String base, BigDecimal quantity, BigDecimal total) {
        this(method, false, base, quantity, total);
    }

    /** The method as it is shown. */
    public String methodInWords() {
        return method.inWords() + (afterAllCharges ? ", percent after all charges" : "");
    }
}
