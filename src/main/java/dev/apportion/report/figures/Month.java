package dev.apportion.report.figures;

import static java.util.stream.Collectors.groupingBy;

import dev.apportion.cost.CostType;
import dev.apportion.cost.LoadedBudget;
import dev.apportion.cost.Period;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One month's totals by department and the cost of its work items. */
public final class Month {

    private final Period period;
    private final RunLedger kept;
    private final List<LoadedCost> loaded;
    private final List<LoadedBudget> budgets;

    /** Asked for by each pack and each project, which would else look through all cost of all months. */
    private final Map<String, List<LoadedCost>> byWorkItem;

    private final Map<String, List<LoadedCost>> byDepartment;
    private @Nullable List<ControlTotals.DepartmentTotals> departments;

    Month(Ledger ledger, Run run) {
        this.kept = ledger.of(run.id());
        this.period = run.period();
        this.loaded = kept.allocations().loaded();
        this.budgets = kept.allocations().budgets();
        this.byWorkItem =
                loaded.stream().collect(groupingBy(cost -> cost.workItem().code()));
        this.byDepartment = loaded.stream().collect(groupingBy(LoadedCost::department));
    }

    Period period() {
        return period;
    }

    /** Fetched when first asked for: of most earlier months nobody does. */
    public synchronized List<ControlTotals.DepartmentTotals> departments() {
        if (departments == null) {
            departments = ControlTotals.departments(kept.sums().departments(), loaded);
        }
        return departments;
    }

    List<LoadedCost> loaded() {
        return loaded;
    }

    List<LoadedBudget> budgets() {
        return budgets;
    }

    /** A work item's cost in each department that has some. */
    List<LoadedCost> ofWorkItem(String code) {
        return byWorkItem.getOrDefault(code, List.of());
    }

    /** Cost of a department's work items. */
    public List<LoadedCost> ofDepartment(String code) {
        return byDepartment.getOrDefault(code, List.of());
    }

    /** A department's budgets by work item. */
    public List<LoadedBudget> budgetsOf(String code) {
        return budgets.stream()
                .filter(budget -> budget.department().equals(code))
                .toList();
    }

    /** Cost of a department's work items of one type. */
    List<LoadedCost> ofDepartment(String code, CostType type) {
        return ofDepartment(code).stream()
                .filter(cost -> cost.workItem().type() == type)
                .toList();
    }

    /** Own cost of a work item, in minor units. */
    long direct(String workItem) {
        return ofWorkItem(workItem).stream().mapToLong(LoadedCost::direct).sum();
    }
}
