package dev.apportion.job.balance;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.DepartmentSum;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.RunTasklet;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.balance.CostBalance;
import dev.apportion.ledger.balance.EntryBalance;
import java.util.List;

/**
 * The law of the system: what came in is what went to projects, to operations, or is held; by department, account and
 * currency as it was read, and by department and pool after allocation. Any difference fails the run.
 */
final class ReconcileTasklet extends RunTasklet {

    ReconcileTasklet(MonthEndRun run) {
        super(run);
    }

    @Override
    protected void execute() {
        run.progress().begin("Reconciling", "", -1);
        List<CostSum> sums = run.ledger().sums().all();
        List<String> differences = CostBalance.differences(
                run.ledger().files().tallies(),
                sums,
                new ControlTotals(
                        List.of(),
                        ControlTotals.departments(
                                DepartmentSum.of(sums),
                                run.ledger().allocations().loaded())));
        differences.addAll(EntryBalance.differences(
                run.ledger().allocations().poolFlows(),
                run.ledger().allocations().taken(),
                sums));
        if (!differences.isEmpty()) {
            throw new ControlTotalException(differences);
        }
        run.progress().end("every cent is accounted for");
    }
}
