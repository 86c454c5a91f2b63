package dev.apportion.report.figures;

import java.math.BigDecimal;

/** Cost of one month after allocation, in the reporting currency. */
public record MonthRow(String month, BigDecimal project, BigDecimal operation, BigDecimal held) {}
