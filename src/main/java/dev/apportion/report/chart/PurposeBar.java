package dev.apportion.report.chart;

import dev.apportion.cost.CostType;
import dev.apportion.cost.WorkItem;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Purpose;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.report.figures.Purposes;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.report.front.FrontFigures;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.front.Scale;
import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Own cost of the month that was spent on one purpose. */
public record PurposeBar(
        @Description("run, grow or transform, and how much") String label,
        @Description("own cost") BigDecimal cost) {

    /** The whole own cost of departments by purpose; empty where the policy names no purpose, or there is but one bar. */
    static List<PurposeBar> of(
            RunFigures figures, Predicate<String> departments, FrontFigures front, Scale scale, FrontWords words) {
        Map<Purpose, Long> byPurpose = new EnumMap<>(Purpose.class);
        long without = 0;
        for (ControlTotals.DepartmentTotals totals : figures.current().departments()) {
            if (departments.test(totals.department())) {
                for (LoadedCost cost : figures.current().ofDepartment(totals.department())) {
                    Purpose purpose = purpose(figures.policy, cost.workItem());
                    if (purpose == null) {
                        without = Math.addExact(without, cost.direct());
                    } else {
                        byPurpose.merge(purpose, cost.direct(), Math::addExact);
                    }
                }
            }
        }
        if (byPurpose.isEmpty()) {
            return List.of();
        }
        List<PurposeBar> bars = new ArrayList<>();
        byPurpose.forEach(
                (purpose, minor) -> add(Purposes.inWords(purpose), scale.of(figures.amount(minor)), bars, words));
        add(Labels.NO_PURPOSE, scale.of(figures.amount(without)), bars, words);
        BigDecimal held = front.now().held();
        add(Labels.HELD, held == null ? BigDecimal.ZERO : scale.of(held), bars, words);
        return Labels.compared(bars);
    }

    private static void add(String name, BigDecimal cost, List<PurposeBar> bars, FrontWords words) {
        if (cost.signum() != 0) {
            bars.add(new PurposeBar(Labels.of(words.said(name), words.number(cost, 0)), cost));
        }
    }

    private static @Nullable Purpose purpose(Policy policy, WorkItem item) {
        if (item.type() == CostType.PROJECT) {
            RegisteredProject project = policy.register().projects().get(item.code());
            return project == null ? null : project.purpose();
        }
        RegisteredOperation operation = policy.register().operations().get(item.code());
        return operation == null ? null : operation.purpose();
    }
}
