package dev.apportion.report;

import dev.apportion.ledger.LoadedCost;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.report.figures.ItemNames;
import dev.apportion.report.figures.Purposes;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.template.model.Description;
import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An operation with its cost in this period, in the reporting currency.
 */
record OperationRow(
        String code,
        String name,
        @Description("own cost in this period") BigDecimal own,

        @Description("what went into pools, as a negative amount")
        BigDecimal sent,

        @Description("what came from pools") BigDecimal received,

        @Description("what came (positive) or went (negative) by handovers")
        BigDecimal handover,

        @Description("a twelfth of the annual budget, rounded half up; blank if there is none") @Nullable
        BigDecimal budget,

        @Description(
                "this period's budget with what came of support departments' budgets; blank if the department has no"
                        + " budget")
        @Nullable
        BigDecimal loadedBudget,

        @Word @Description("run, grow or transform; blank if the policy doesn't say") @Nullable
        String purpose) {

    static OperationRow of(RunFigures figures, LoadedCost cost) {
        RegisteredOperation operation =
                figures.policy.register().operations().get(cost.workItem().code());
        Long annual = operation == null || !operation.department().equals(cost.department())
                ? null
                : operation.annualBudgetMinor();
        return new OperationRow(
                cost.workItem().code(),
                ItemNames.of(cost.workItem(), figures.wording),
                figures.amount(cost.direct()),
                figures.amount(cost.sent()),
                figures.amount(cost.received()),
                figures.amount(cost.handover()),
                annual == null ? null : figures.amount(Math.floorDiv(Math.addExact(annual, 6), 12)),
                figures.budgets.of(cost.department(), cost.workItem().code()),
                operation == null ? null : Purposes.inWords(operation.purpose(), false));
    }
}
