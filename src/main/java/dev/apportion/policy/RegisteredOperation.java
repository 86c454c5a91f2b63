package dev.apportion.policy;

import dev.apportion.cost.CostType;
import dev.apportion.cost.WorkItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Operations sheet.
 *
 * @param annualBudgetMinor in minor units of the reporting currency, null if none
 * @param purpose null if the policy doesn't say
 */
public record RegisteredOperation(
        String code,
        List<String> aliases,
        String name,
        String department,
        @Nullable Long annualBudgetMinor,
        @Nullable Purpose purpose) {

    public WorkItem workItem() {
        return new WorkItem(code, name, CostType.OPERATION, department);
    }
}
