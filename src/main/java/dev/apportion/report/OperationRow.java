package dev.apportion.report;

import dev.apportion.cost.LoadedCost;
import dev.apportion.policy.RegisteredOperation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An operation with its cost in this period, in the reporting currency.
 *
 * @param budget a twelfth of the annual budget, rounded half up; null if there is none
 */
record OperationRow(
        String code,
        String name,
        BigDecimal own,
        BigDecimal sent,
        BigDecimal received,
        BigDecimal handover,
        @Nullable BigDecimal budget) {

    static OperationRow of(RunFigures figures, LoadedCost cost) {
        RegisteredOperation operation =
                figures.policy.operations().get(cost.workItem().code());
        Long annual = operation == null || !operation.department().equals(cost.department())
                ? null
                : operation.annualBudgetMinor();
        return new OperationRow(
                cost.workItem().code(),
                cost.workItem().name(),
                figures.amount(cost.direct()),
                figures.amount(cost.sent()),
                figures.amount(cost.received()),
                figures.amount(cost.handover()),
                annual == null ? null : figures.amount(Math.floorDiv(Math.addExact(annual, 6), 12)));
    }
}
