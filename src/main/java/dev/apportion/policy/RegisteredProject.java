package dev.apportion.policy;

import dev.apportion.cost.CostType;
import dev.apportion.cost.WorkItem;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Projects sheet.
 *
 * @param department sponsor department
 * @param start first day
 * @param baselineEnd last day as first planned
 * @param approvedEnd last day as approved by change request, null if never changed
 * @param changeRequest its number, null if none
 * @param budgetMinor whole-life budget in minor units of {@code currency}, null if none
 * @param handover null if the project hands nothing over
 * @param capitalizable whether its cost may become an asset
 * @param purpose null if the policy doesn't say
 */
public record RegisteredProject(
        String code,
        List<String> aliases,
        String name,
        String department,
        Status status,
        LocalDate start,
        LocalDate baselineEnd,
        @Nullable LocalDate approvedEnd,
        @Nullable String changeRequest,
        @Nullable Long budgetMinor,
        CurrencyUnit currency,
        @Nullable Handover handover,
        boolean capitalizable,
        @Nullable Purpose purpose) {

    /** Where the project stands. */
    public enum Status {
        PLANNED,
        ACTIVE,
        ON_HOLD,
        CLOSED
    }

    /** The latest approved last day. */
    public LocalDate effectiveEnd() {
        return approvedEnd != null && approvedEnd.isAfter(baselineEnd) ? approvedEnd : baselineEnd;
    }

    public WorkItem workItem() {
        return new WorkItem(code, name, CostType.PROJECT, department);
    }
}
