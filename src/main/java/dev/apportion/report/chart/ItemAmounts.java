package dev.apportion.report.chart;

import dev.apportion.cost.CostType;
import dev.apportion.cost.LoadedBudget;
import dev.apportion.cost.WorkItem;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.report.figures.ItemNames;
import dev.apportion.report.figures.KeyFigures;
import dev.apportion.report.figures.Month;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.report.front.FrontWords;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a department's work items cost this month and the month before, and their budgets; what is held counts as an item of its
 * own. Together they are the department's own cost and budget.
 */
record ItemAmounts(Collection<Item> all) {

    /** Amounts in the reporting currency. */
    record Item(String name, BigDecimal own, BigDecimal received, BigDecimal last, BigDecimal budget) {}

    private static final class Amounts {
        private String name;
        private long own;
        private long received;
        private long last;
        private long budget;

        private Amounts(String name) {
            this.name = name;
        }
    }

    static ItemAmounts of(RunFigures figures, String department, FrontWords words) {
        Map<String, Amounts> byCode = new TreeMap<>();
        Month before = figures.month(figures.run.period().minusMonths(1));
        if (before != null) {
            for (LoadedCost cost : before.ofDepartment(department)) {
                Amounts at = at(byCode, cost.workItem().code());
                at.name = ItemNames.of(cost.workItem(), figures.wording);
                at.last = Math.addExact(at.last, cost.direct());
            }
        }
        for (LoadedCost cost : figures.current().ofDepartment(department)) {
            Amounts at = at(byCode, cost.workItem().code());
            at.name = ItemNames.of(cost.workItem(), figures.wording);
            at.own = Math.addExact(at.own, cost.direct());
            at.received = Math.addExact(at.received, cost.received());
        }
        for (LoadedBudget budget : figures.current().budgetsOf(department)) {
            Amounts at = at(byCode, budget.workItem());
            at.name = at.name.equals(budget.workItem()) ? budgeted(figures, department, at.name) : at.name;
            at.budget = Math.addExact(at.budget, budget.own());
        }
        Map<String, Item> items = new LinkedHashMap<>();
        byCode.forEach((code, at) -> items.put(
                code,
                new Item(
                        at.name,
                        figures.amount(at.own),
                        figures.amount(at.received),
                        figures.amount(at.last),
                        figures.amount(at.budget))));
        KeyFigures now = figures.figures(figures.run.period(), department::equals);
        KeyFigures last = figures.figures(figures.run.period().minusMonths(1), department::equals);
        items.put(
                "",
                new Item(
                        words.said(Labels.HELD),
                        zero(now.held()),
                        BigDecimal.ZERO,
                        zero(last.held()),
                        BigDecimal.ZERO));
        return new ItemAmounts(items.values());
    }

    /** Of what has a budget alone: what is not registered is what a department's operations without a code rest on. */
    private static String budgeted(RunFigures figures, String department, String code) {
        WorkItem item = new WorkItem(code, figures.workItemName(code), CostType.OPERATION, department);
        return ItemNames.of(item, figures.wording);
    }

    private static Amounts at(Map<String, Amounts> byCode, String code) {
        return byCode.computeIfAbsent(code, Amounts::new);
    }

    private static BigDecimal zero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
