package dev.apportion.report.figures;

import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cost of one period in the reporting currency, as in the ledger.
 */
public record KeyFigures(
        @Description("all accepted lines, held ones included") @Nullable
        BigDecimal own,

        @Description("what went into pools, as a negative amount") @Nullable
        BigDecimal sent,

        @Description("what came from pools") @Nullable BigDecimal received,

        @Description("what came (positive) or went (negative) by handovers") @Nullable
        BigDecimal handover,

        @Description("project cost after allocation") @Nullable
        BigDecimal project,

        @Description("operation cost after allocation") @Nullable
        BigDecimal operation,

        @Description("not decided yet") @Nullable BigDecimal held) {

    /** Figures of a period that the ledger doesn't have. */
    public static final KeyFigures UNKNOWN = new KeyFigures(null, null, null, null, null, null, null);

    /** Fully loaded cost; null of a period that the ledger doesn't have. */
    public @Nullable BigDecimal loaded() {
        return project == null || operation == null || held == null
                ? null
                : project.add(operation).add(held);
    }

    /** The sum of known figures; zero of none. */
    static KeyFigures sum(List<KeyFigures> months) {
        return new KeyFigures(
                sum(months, KeyFigures::own),
                sum(months, KeyFigures::sent),
                sum(months, KeyFigures::received),
                sum(months, KeyFigures::handover),
                sum(months, KeyFigures::project),
                sum(months, KeyFigures::operation),
                sum(months, KeyFigures::held));
    }

    private static BigDecimal sum(List<KeyFigures> months, Function<KeyFigures, @Nullable BigDecimal> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (KeyFigures month : months) {
            BigDecimal of = part.apply(month);
            sum = of == null ? sum : sum.add(of);
        }
        return sum;
    }
}
