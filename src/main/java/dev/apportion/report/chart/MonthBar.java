package dev.apportion.report.chart;

import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A month of the fiscal year, own cost in the unit of the front page. Blank is what the ledger doesn't know. */
public record MonthBar(
        @Description("month in short") String label,

        @Description("of the same month a year before") @Nullable
        BigDecimal lastYear,

        @Description("budget; of months to come, that of this month") @Nullable
        BigDecimal budget,

        @Description("own cost; blank for months to come") @Nullable
        BigDecimal cost,

        @Description("of months to come, if it goes on as on average in the last three months") @Nullable
        BigDecimal forecast) {}
