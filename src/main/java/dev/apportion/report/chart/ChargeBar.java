package dev.apportion.report.chart;

import dev.apportion.template.model.Description;
import java.math.BigDecimal;

/** What a department charged to another one this month. */
public record ChargeBar(
        @Description("who was charged") String label, BigDecimal charged) {}
