package dev.apportion.deliver.letter;

import dev.apportion.ledger.Run;
import dev.apportion.money.MinorUnits;
import dev.apportion.report.front.Headline;
import dev.apportion.report.front.Headlines;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A department's month as a message says it, or that of all together: the verdict, own cost beside its budget, and what it came to. */
final class LetterRow {

    private final Run run;
    private final Locale language;
    private final LocalAmounts amounts;

    LetterRow(Run run, Locale language) {
        this.run = run;
        this.language = language;
        this.amounts = new LocalAmounts(language, run.currency());
    }

    /**
     * The values of a row. Budget and month before are of own cost, as what they are compared with is.
     *
     * @param budget in minor units, null if there is none
     * @param lastMonth own cost in minor units, null if the month before is unknown
     * @param silent names of those who were expected and sent nothing
     */
    Map<String, Object> of(
            String who, Figures figures, @Nullable Long budget, @Nullable Long lastMonth, List<String> silent) {
        Headline verdict = Headlines.cost(
                decimal(figures.own()),
                decimal(figures.held()),
                budget == null ? null : decimal(budget),
                lastMonth == null ? null : decimal(lastMonth),
                run.period().minusMonths(1).inWords(language),
                !silent.isEmpty());
        Long variance = budget == null ? null : Long.valueOf(Math.subtractExact(figures.own(), budget));
        Map<String, Object> row = new HashMap<>();
        row.put("who", who);
        row.put("verdict", verdict.kind().name());
        row.put("percent", verdict.percent() == null ? "" : percent(verdict.percent()));
        row.put("silent", figures.own() == 0 ? List.of() : silent);
        row.put("overBudget", variance != null && variance > 0);
        row.put("color", color(variance, !silent.isEmpty()));
        row.put("own", amounts.of(figures.own()));
        row.put("project", amounts.of(figures.project()));
        row.put("operation", amounts.of(figures.operation()));
        row.put("held", amounts.of(figures.held()));
        row.put("anyHeld", figures.held() != 0);
        row.put("total", amounts.of(figures.total()));
        row.put("budget", budget == null ? "" : amounts.of(budget));
        row.put("variance", variance == null ? "" : amounts.signed(variance));
        row.put("lastMonth", lastMonth == null ? "" : amounts.of(lastMonth));
        return row;
    }

    /** How a difference from the budget is colored; not at all where less cost says only that some is missing. */
    private static String color(@Nullable Long variance, boolean incomplete) {
        if (variance == null) {
            return "";
        }
        return variance > 0 ? "bad" : incomplete ? "" : "good";
    }

    private BigDecimal decimal(long minor) {
        return MinorUnits.decimal(minor, run.currency());
    }

    private String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(1);
        return format.format(percent);
    }
}
