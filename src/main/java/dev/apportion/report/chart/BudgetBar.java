package dev.apportion.report.chart;

import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Own cost of the month beside its budget, and what it is over or under. */
public record BudgetBar(
        String label,
        BigDecimal cost,
        @Description("blank if there is none") @Nullable BigDecimal budget,

        @Description("cost less budget where that is less cost; else blank") @Nullable
        BigDecimal under,

        @Description("cost less budget where that is more cost; else blank") @Nullable
        BigDecimal over) {

    static BudgetBar of(String label, BigDecimal cost, @Nullable BigDecimal budget) {
        BigDecimal difference = budget == null ? BigDecimal.ZERO : cost.subtract(budget);
        return new BudgetBar(
                Labels.fitting(label),
                cost,
                budget,
                difference.signum() < 0 ? difference : null,
                difference.signum() > 0 ? difference : null);
    }
}
