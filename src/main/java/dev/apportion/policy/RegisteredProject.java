package dev.apportion.policy;

import dev.apportion.cost.CostType;
import dev.apportion.cost.WorkItem;
import dev.apportion.money.Amount;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Projects sheet.
 *
 * @param department sponsor department
 * @param budget for its whole life, null if none
 * @param openingMinor own cost before the first month that the ledger has, in minor units of the reporting currency; null if
 *     the policy says none
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
        Term term,
        @Nullable Amount budget,
        @Nullable Long openingMinor,
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

    /**
     * How long the project lasts.
     *
     * @param start first day
     * @param baselineEnd last day as first planned
     * @param approvedEnd last day as approved by change request, null if never changed
     * @param changeRequest its number, null if none
     */
    public record Term(
            LocalDate start,
            LocalDate baselineEnd,
            @Nullable LocalDate approvedEnd,
            @Nullable String changeRequest) {

        /** The latest approved last day. */
        public LocalDate end() {
            return approvedEnd != null && approvedEnd.isAfter(baselineEnd) ? approvedEnd : baselineEnd;
        }
    }

    /** The budget in minor units of a currency, null if there is none or if it is in another currency. */
    public @Nullable Long budgetIn(CurrencyUnit currency) {
        return budget == null || !budget.currency().equals(currency) ? null : Long.valueOf(budget.minor());
    }

    /** What was spent before the first month that the ledger has, in minor units of the reporting currency. */
    public long opening() {
        return openingMinor == null ? 0 : openingMinor;
    }

    public WorkItem workItem() {
        return new WorkItem(code, name, CostType.PROJECT, department);
    }
}
