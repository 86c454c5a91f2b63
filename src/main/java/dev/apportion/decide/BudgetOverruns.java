package dev.apportion.decide;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.ledger.Run;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Settings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Finds projects whose own cost to date is over their budget. */
public final class BudgetOverruns {

    private BudgetOverruns() {}

    /**
     * The projects in the policy's order, each with what to report; none if the policy ignores budgets.
     *
     * @param sums this period's lines
     */
    public static Map<RegisteredProject, Message> of(Policy policy, Ledger ledger, Period period, List<CostSum> sums) {
        Map<RegisteredProject, Message> overruns = new LinkedHashMap<>();
        Settings.BudgetAction action = policy.settings().decisions().budgetAction();
        if (action == Settings.BudgetAction.IGNORE) {
            return overruns;
        }
        CurrencyUnit currency = policy.settings().currency();
        Map<String, Long> costToDate = costToDate(ledger, period, sums);
        for (RegisteredProject project : policy.register().projects().values()) {
            // One in another currency is compared by its owner, who knows at which rate it was approved.
            Long budget = project.budgetIn(currency);
            long cost = Math.addExact(costToDate.getOrDefault(project.code(), 0L), project.opening());
            if (budget != null && cost > budget) {
                Message message = Message.of(
                        "{0} {1} has cost {2} to date, {3} over its budget of {4}.",
                        project.code(),
                        project.name(),
                        new Amount(cost, currency),
                        new Amount(cost - budget, currency),
                        new Amount(budget, currency));
                overruns.put(
                        project,
                        action == Settings.BudgetAction.STOP
                                ? Message.of(
                                        "{0} Its lines are held; have the budget raised on the Projects sheet, or "
                                                + "the lines decided in review.xlsx.",
                                        message)
                                : message);
            }
        }
        return overruns;
    }

    /** Own cost of each project over all periods up to this one, in minor units of the reporting currency. */
    private static Map<String, Long> costToDate(Ledger ledger, Period period, List<CostSum> sums) {
        Map<String, Long> cost = new HashMap<>();
        for (Run earlier : ledger.runs().latestDoneBefore(period)) {
            for (LoadedCost loaded : ledger.of(earlier.id()).allocations().loaded()) {
                if (loaded.workItem().type() == CostType.PROJECT) {
                    cost.merge(loaded.workItem().code(), loaded.direct(), Math::addExact);
                }
            }
        }
        for (CostSum sum : sums) {
            if (sum.type() == CostType.PROJECT) {
                cost.merge(sum.workItem(), sum.reportingMinor(), Math::addExact);
            }
        }
        return cost;
    }
}
