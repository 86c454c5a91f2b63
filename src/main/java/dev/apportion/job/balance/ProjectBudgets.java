package dev.apportion.job.balance;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.decide.BudgetOverruns;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.ledger.line.LineTotals;
import dev.apportion.message.Message;
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
     * @param totals what the lines add up to, kept right
     */
    void examine(LineTotals totals, List<Finding> findings) {
        for (Map.Entry<RegisteredProject, Message> overrun : BudgetOverruns.of(
                        run.policy(), run.ledger().whole(), run.period(), totals.sums())
                .entrySet()) {
            RegisteredProject project = overrun.getKey();
            if (run.policy().settings().decisions().budgetAction() == Settings.BudgetAction.STOP) {
                run.ledger().lines().holdWorkItem(project.code(), overrun.getValue(), totals);
            }
            findings.add(new Finding(FindingCode.OVER_BUDGET, project.department(), null, null, overrun.getValue()));
        }
    }
}
