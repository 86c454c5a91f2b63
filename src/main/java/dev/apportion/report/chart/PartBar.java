package dev.apportion.report.chart;

import dev.apportion.template.model.Description;
import java.math.BigDecimal;

/** What a work item cost this month. */
public record PartBar(
        String label,
        @Description("own cost") BigDecimal own,
        @Description("what came from pools") BigDecimal received) {}
