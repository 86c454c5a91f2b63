package dev.apportion.allocate;

import dev.apportion.cost.CostType;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Period;
import dev.apportion.cost.WorkItem;
import dev.apportion.money.Split;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The budget of one month as cells, as if it were cost without accounts: what operations and projects have for the month,
 * and the rest of the department's budget on its general operation.
 */
final class BudgetCells {

    private final Policy policy;
    private final Period period;

    BudgetCells(Policy policy, Period period) {
        this.policy = policy;
        this.period = period;
    }

    /** Departments without any budget have no cells. */
    List<DirectCost> all() {
        List<DirectCost> cells = new ArrayList<>();
        for (RegisteredDepartment department : policy.departments().values()) {
            String code = department.department().code();
            List<DirectCost> items = items(code);
            long sum = items.stream().mapToLong(DirectCost::minor).reduce(0, Math::addExact);
            Long whole = department.budgetMinor();
            if (whole == null || sum <= whole) {
                cells.addAll(items);
            }
            if (whole != null) {
                // Where work items have more than their department, the department's figure counts alone.
                cells.add(cell(code, general(code), sum <= whole ? whole - sum : whole));
            }
        }
        return cells;
    }

    private List<DirectCost> items(String department) {
        List<DirectCost> items = new ArrayList<>();
        int ofYear = Math.floorMod(
                period.month().getMonthValue()
                        - policy.settings().fiscalYearStart().getValue(),
                12);
        for (RegisteredOperation operation : policy.register().operations().values()) {
            Long annual = operation.annualBudgetMinor();
            if (annual != null && operation.department().equals(department)) {
                items.add(cell(department, operation.workItem(), part(annual, 12, ofYear)));
            }
        }
        for (RegisteredProject project : policy.register().projects().values()) {
            Long whole = project.budgetIn(policy.settings().currency());
            YearMonth first = YearMonth.from(project.term().start());
            long place = ChronoUnit.MONTHS.between(first, period.month());
            long months = ChronoUnit.MONTHS.between(
                            first, YearMonth.from(project.term().end()))
                    + 1;
            if (whole != null && project.department().equals(department) && place >= 0 && place < months) {
                items.add(cell(department, project.workItem(), part(whole, (int) months, (int) place)));
            }
        }
        return items;
    }

    /** An amount's part of one month; the parts of all months add up to it. */
    private static long part(long minor, int months, int place) {
        return Split.split(minor, Collections.nCopies(months, BigDecimal.ONE))[place];
    }

    private static WorkItem general(String department) {
        return new WorkItem(
                WorkItem.collective(department, CostType.OPERATION),
                "General operations",
                CostType.OPERATION,
                department);
    }

    private static DirectCost cell(String department, WorkItem item, long minor) {
        return new DirectCost(department, item, "", minor, BigDecimal.ZERO, 0);
    }
}
