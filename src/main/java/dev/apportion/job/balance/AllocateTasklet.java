package dev.apportion.job.balance;

import dev.apportion.allocate.Allocator;
import dev.apportion.allocate.PolicyFaults;
import dev.apportion.allocate.base.AllocationException;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.LoadedBudget;
import dev.apportion.decide.PolicyAllocation;
import dev.apportion.decide.PolicyReview;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.RunTasklet;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Shares pooled cost between departments and work items, and keeps the trace. */
final class AllocateTasklet extends RunTasklet {

    AllocateTasklet(MonthEndRun run) {
        super(run);
    }

    @Override
    protected void execute() throws AllocationException {
        run.progress().begin("Allocating", "", -1);
        PolicyAllocation shared = allocated();
        run.ledger().allocations().replace(shared.allocation().entries(), shared.loaded());
        run.ledger().allocations().replaceGross(shared.allocation().gross());
        List<Finding> findings = new ArrayList<>(shared.allocation().findings());
        Iterable<CostLine> held =
                () -> StreamSupport.stream(run.ledger().lines().held().spliterator(), false)
                        .map(LedgerLine::line)
                        .iterator();
        findings.addAll(PolicyReview.of(run.policy(), run.period(), shared.costs(), held));
        run.ledger().allocations().replaceBudgets(budgets(shared.costs(), findings));
        run.ledger().findings().replace("allocate", findings);
        run.progress().end(shared.allocation().entries().size() + " entries");
    }

    /** @throws AllocationException with all that the policy can't be carried out for, not with the first alone */
    private PolicyAllocation allocated() throws AllocationException {
        List<CostSum> sums = run.ledger().sums().all();
        try {
            return PolicyAllocation.of(
                    run.policy(),
                    run.period(),
                    sums,
                    run.ledger().lines().ofWorkItems(PolicyAllocation.withHandover(run.policy())));
        } catch (AllocationException e) {
            List<Finding> faults =
                    PolicyFaults.of(run.policy(), run.period(), PolicyAllocation.costs(run.policy(), sums));
            throw faults.size() > 1 ? AllocationException.of(faults) : e;
        }
    }

    /**
     * Budgets reach departments that receive no cost this month, so shares that no cost reaches can be wrong for them.
     * Cost is closed without budgets; comparing the two can wait until the policy is corrected.
     */
    private List<LoadedBudget> budgets(List<DirectCost> costs, List<Finding> findings) {
        try {
            return Allocator.budgets(run.policy(), run.period(), costs);
        } catch (AllocationException e) {
            findings.add(new Finding(
                    FindingCode.BUDGETS_NOT_ALLOCATED,
                    null,
                    null,
                    null,
                    Message.of(
                            "{0}. This month it affects only budgets: cost is allocated, but the workbooks have "
                                    + "no loaded budgets until it is corrected",
                            e.words())));
            return List.of();
        }
    }
}
