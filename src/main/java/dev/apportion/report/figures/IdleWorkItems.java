package dev.apportion.report.figures;

import dev.apportion.cost.CostType;
import dev.apportion.cost.WorkItem;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Work items that have a budget and no cost: whoever answers for the budget expects to see them. */
public final class IdleWorkItems {

    private IdleWorkItems() {}

    /** A department's work items of one type by code: those with cost in this period, and those with a budget alone. */
    public static List<LoadedCost> beside(RunFigures figures, String department, CostType type) {
        List<LoadedCost> busy = figures.current().ofDepartment(department, type);
        var codes = busy.stream().map(cost -> cost.workItem().code()).collect(Collectors.toSet());
        Predicate<String> hasShare = figures.budgets.workItems(department)::contains;
        Stream<WorkItem> budgeted = type == CostType.PROJECT
                ? figures.policy.register().projects().values().stream()
                        .filter(project -> hasShare.test(project.code())
                                || (project.department().equals(department) && isOpen(project)))
                        .map(RegisteredProject::workItem)
                : figures.policy.register().operations().values().stream()
                        .filter(operation -> hasShare.test(operation.code())
                                || (operation.department().equals(department) && operation.annualBudgetMinor() != null))
                        .map(RegisteredOperation::workItem);
        return Stream.concat(
                        busy.stream(),
                        budgeted.filter(item -> !codes.contains(item.code()))
                                .map(item -> new LoadedCost(department, item, 0, 0, 0, 0)))
                .sorted(Comparator.comparing(cost -> cost.workItem().code()))
                .toList();
    }

    /** Whether a project still has a budget to spend, so that it is listed without cost. */
    static boolean isOpen(RegisteredProject project) {
        return project.budget() != null && project.status() != RegisteredProject.Status.CLOSED;
    }
}
