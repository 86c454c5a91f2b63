package dev.apportion.report.chart;

import dev.apportion.report.front.FrontWords;
import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Own cost of the month beside its budget, and what it is over or under. */
public record BudgetBar(
        @Description("name and cost") String label,
        BigDecimal cost,
        @Description("blank if there is none") @Nullable BigDecimal budget,

        @Description("cost less budget where that is less cost; else blank") @Nullable
        BigDecimal under,

        @Description("cost less budget where that is more cost; else blank") @Nullable
        BigDecimal over) {

    static BudgetBar of(String name, BigDecimal cost, @Nullable BigDecimal budget, FrontWords words) {
        BigDecimal difference = budget == null ? BigDecimal.ZERO : cost.subtract(budget);
        return new BudgetBar(
                Labels.of(name, words.number(cost, 0)),
                cost,
                budget,
                difference.signum() < 0 ? difference : null,
                difference.signum() > 0 ? difference : null);
    }
}
