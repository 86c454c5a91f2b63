package dev.apportion.report.chart;

import dev.apportion.report.front.FrontWords;
import dev.apportion.template.model.Description;
import java.math.BigDecimal;

/** What a work item cost this month. */
public record PartBar(
        @Description("name, and both together") String label,
        @Description("own cost") BigDecimal own,
        @Description("what came from pools") BigDecimal received) {

    static PartBar of(String name, BigDecimal own, BigDecimal received, FrontWords words) {
        return new PartBar(Labels.of(name, words.number(own.add(received), 0)), own, received);
    }

    BigDecimal all() {
        return own.add(received);
    }
}
