package dev.apportion.web.month;

import dev.apportion.report.chart.MonthBar;
import dev.apportion.report.chart.OrganizationCharts;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.report.front.FrontFigures;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.front.Scale;
import dev.apportion.web.shell.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The charts of the summary's front page, from the same rows, in the reader's language.
 *
 * @param unit of all amounts, in words
 */
public record Charts(OrganizationCharts rows, String unit, FrontWords words) {

    /** What the rows say beside names and numbers, and the keys of the same in the message bundles; {@code {0}} is its value. */
    static final Map<String, String> SAID = Map.of(
            "Budget", "chart.budget",
            "Others (${count})", "chart.others",
            "${name}: nothing sent", "chart.silent",
            "; from ${amount}", "chart.cut",
            "${currency}", "chart.units",
            "thousand ${currency}", "chart.thousands");

    static Charts of(RunFigures figures, Words page) {
        FrontWords words = new FrontWords(text -> said(text, page), page.language(), figures.currency.getCode());
        FrontFigures front = FrontFigures.of(figures, null, List.of());
        return new Charts(
                OrganizationCharts.of(figures, front, List.of(), words),
                Scale.of(front).inWords(words),
                words);
    }

    private static String said(String text, Words page) {
        String key = SAID.get(text);
        return key == null ? text : page.of(key, text.replaceAll(".*(\\$\\{\\w+}).*", "$1"));
    }

    /** An amount in whole units; empty for null. */
    public String number(@Nullable BigDecimal amount) {
        return amount == null ? "" : words.number(amount, 0);
    }

    /** A difference with its sign; empty for null. */
    public String signed(@Nullable BigDecimal difference) {
        return difference == null ? "" : words.signed(difference);
    }

    /** Whether any department has a budget. */
    public boolean isBudgeted() {
        return rows.departments().stream().anyMatch(bar -> bar.budget() != null);
    }

    /** The months, where there are two amounts to compare. */
    public List<MonthBar> months() {
        long amounts = rows.months().stream()
                .flatMap(month -> Stream.of(month.cost(), month.budget(), month.lastYear()))
                .filter(Objects::nonNull)
                .count();
        return amounts < 2 ? List.of() : rows.months();
    }

    /** Whether there is any. */
    public boolean areThere() {
        return !rows.departments().isEmpty()
                || !months().isEmpty()
                || !rows.fromBudget().steps().isEmpty();
    }
}
