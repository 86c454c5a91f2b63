package dev.apportion.report;

import dev.apportion.cost.Period;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.money.MinorUnits;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.report.figures.KeyFigures;
import dev.apportion.report.figures.RunFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department's month.
 *
 * @param loaded fully loaded cost
 * @param loadedBudget its budget with what it receives of others'
 * @param last its fully loaded cost of the month before
 */
record DepartmentRow(
        String code,
        String name,
        BigDecimal own,
        BigDecimal sent,
        BigDecimal received,
        BigDecimal handover,
        BigDecimal loaded,
        BigDecimal project,
        BigDecimal operation,
        BigDecimal held,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal loadedBudget,
        @Nullable BigDecimal last) {

    static List<DepartmentRow> of(RunFigures figures) {
        Period before = figures.run.period().minusMonths(1);
        List<DepartmentRow> rows = new ArrayList<>();
        for (ControlTotals.DepartmentTotals totals : figures.current().departments()) {
            String code = totals.department();
            RegisteredDepartment registered = figures.policy.departments().get(code);
            KeyFigures last = figures.figures(before, code::equals);
            BigDecimal lastTotal = last.project() == null || last.operation() == null || last.held() == null
                    ? null
                    : last.project().add(last.operation()).add(last.held());
            rows.add(new DepartmentRow(
                    code,
                    figures.departmentName(code),
                    figures.amount(totals.own()),
                    figures.amount(totals.sent()),
                    figures.amount(totals.received()),
                    figures.amount(totals.handover()),
                    figures.amount(Math.addExact(Math.addExact(totals.project(), totals.operation()), totals.held())),
                    figures.amount(totals.project()),
                    figures.amount(totals.operation()),
                    figures.amount(totals.held()),
                    registered == null ? null : MinorUnits.decimalOrNull(registered.budgetMinor(), figures.currency),
                    figures.budgets.ofDepartment(code),
                    lastTotal));
        }
        return rows;
    }
}
