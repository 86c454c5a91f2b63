package dev.apportion.report.chart;

import dev.apportion.report.front.FrontWords;
import dev.apportion.template.model.Description;
import java.math.BigDecimal;

/** What a department charged to another one this month. */
public record ChargeBar(
        @Description("who was charged, and how much") String label, BigDecimal charged) {

    static ChargeBar of(String name, BigDecimal charged, FrontWords words) {
        return new ChargeBar(Labels.of(name, words.number(charged, 0)), charged);
    }
}
