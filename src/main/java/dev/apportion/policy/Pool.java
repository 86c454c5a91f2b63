package dev.apportion.policy;

import dev.apportion.cost.CostType;
import dev.apportion.cost.DirectCost;
import dev.apportion.policy.condition.Condition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Pools sheet: which cost is gathered and by what it is shared.
 *
 * @param code several rows may have the same code: parts of one pool with different bases
 * @param order pools are formed in this order: cost goes to the first pool that gathers it
 * @param row row in the Pools sheet
 */
public record Pool(String code, String name, Gathers gathers, Sharing sharing, int order, int row) {

    /**
     * Which cost is gathered; the same in all rows of one code.
     *
     * @param sender department whose cost it gathers; null gathers from every department
     * @param accounts accounts that it gathers
     * @param activities work items that it gathers, by code
     * @param type only cost of this type; null for both
     */
    public record Gathers(
            @Nullable String sender,
            Condition accounts,
            Condition activities,
            @Nullable CostType type) {

        public boolean matches(DirectCost cost) {
            return (sender == null || sender.equals(cost.department()))
                    && (type == null || type == cost.workItem().type())
                    && accounts.matches(cost.account())
                    && activities.matches(cost.workItem().code());
        }
    }

    /**
     * By what it is shared.
     *
     * @param base code of the allocation base
     * @param method null for the organization's method
     * @param receivers codes of departments that may receive; empty for all
     * @param excluded codes of departments that never receive
     * @param portion percent of the pool that this row shares; the rows of one code add up to 100
     * @param negativeBase null for the organization's setting
     */
    public record Sharing(
            String base,
            Settings.@Nullable Method method,
            List<String> receivers,
            List<String> excluded,
            BigDecimal portion,
            Settings.@Nullable NegativeBase negativeBase) {}

    /** The department whose cost it gathers; null if it gathers from every department. */
    public @Nullable String sender() {
        return gathers.sender;
    }

    /** Percent of the pool that this row shares. */
    public BigDecimal portion() {
        return sharing.portion;
    }

    /** Code of the allocation base. */
    public String base() {
        return sharing.base;
    }
}
