package dev.apportion.report.figures;

import dev.apportion.template.model.Description;
import java.math.BigDecimal;

/** Cost of one month after allocation, in the reporting currency. */
public record MonthRow(
        @Description("such as October 2026") String month, BigDecimal project, BigDecimal operation, BigDecimal held) {}
