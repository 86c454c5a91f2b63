package dev.apportion.job;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Finding;
import dev.apportion.cost.LoadedCost;
import dev.apportion.cost.Run;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Projects whose own cost to date is over their budget: reported, or this period's lines held, as Settings says. */
final class ProjectBudgets {

    private final MonthEndRun run;
    private final CurrencyUnit currency;

    ProjectBudgets(MonthEndRun run) {
        this.run = run;
        this.currency = run.policy().settings().currency();
    }

    void examine(List<Finding> findings) {
        Settings.BudgetAction action = run.policy().settings().budgetAction();
        if (action == Settings.BudgetAction.IGNORE) {
            return;
        }
        boolean held = false;
        Map<String, Long> costToDate = costToDate();
        for (RegisteredProject project : run.policy().projects().values()) {
            Long budget = project.budgetMinor();
            long cost = costToDate.getOrDefault(project.code(), 0L);
            // A budget in another currency is compared by its owner, who knows at which rate it was approved.
            if (budget == null || !project.currency().equals(currency) || cost <= budget) {
                continue;
            }
            String message = project.code() + " " + project.name() + " has cost " + Money.ofMinor(currency, cost)
                    + " to date, " + Money.ofMinor(currency, cost - budget) + " over its budget of "
                    + Money.ofMinor(currency, budget) + ".";
            if (action == Settings.BudgetAction.STOP) {
                message +=
                        " Its lines are held; raise the budget on the Projects sheet, or decide them in review.xlsx.";
                held |= run.ledger().lines().holdWorkItem(run.id(), project.code(), message) > 0;
            }
            findings.add(
                    new Finding(Finding.Severity.WARNING, "over-budget", project.department(), null, null, message));
        }
        if (held) {
            run.ledger().sums().build(run.id());
        }
    }

    /** Own cost of each project over all periods up to this one, in minor units of the reporting currency. */
    private Map<String, Long> costToDate() {
        Map<String, Long> cost = new HashMap<>();
        for (Run earlier : run.ledger().runs().latestDoneBefore(run.period())) {
            for (LoadedCost loaded : run.ledger().allocations().loaded(earlier.id())) {
                if (loaded.workItem().type() == CostType.PROJECT) {
                    cost.merge(loaded.workItem().code(), loaded.direct(), Math::addExact);
                }
            }
        }
        for (CostSum sum : run.ledger().sums().ofRun(run.id())) {
            if (sum.type() == CostType.PROJECT) {
                cost.merge(sum.workItem(), sum.reportingMinor(), Math::addExact);
            }
        }
        return cost;
    }
}
