package dev.apportion.job.balance;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.decide.BudgetOverruns;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Settings;
import java.util.List;
import java.util.Map;

/** Projects whose own cost to date is over their budget: reported, or this period's lines held, as Settings says. */
final class ProjectBudgets {

    private final MonthEndRun run;

    ProjectBudgets(MonthEndRun run) {
        this.run = run;
    }

    /**
     * Reports them, and holds their lines if Settings says so.
     *
     * @return whether any line was held
     */
    boolean examine(List<CostSum> sums, List<Finding> findings) {
        boolean held = false;
        for (Map.Entry<RegisteredProject, String> overrun : BudgetOverruns.of(
                        run.policy(), run.ledger().whole(), run.period(), sums)
                .entrySet()) {
            RegisteredProject project = overrun.getKey();
            if (run.policy().settings().decisions().budgetAction() == Settings.BudgetAction.STOP) {
                held |= run.ledger().lines().holdWorkItem(project.code(), overrun.getValue()) > 0;
            }
            findings.add(new Finding(FindingCode.OVER_BUDGET, project.department(), null, null, overrun.getValue()));
        }
        return held;
    }
}
