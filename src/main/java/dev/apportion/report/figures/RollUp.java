package dev.apportion.report.figures;

import dev.apportion.cost.LedgerLine;
import dev.apportion.money.MinorUnits;
import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Own cost of a department's lines that share an account or a supplier, the most cost first; what has neither is last. */
public record RollUp(
        @Description("blank where lines name none") @Nullable
        String name,

        int lines,
        @Description("in the reporting currency") BigDecimal cost) {

    /** Those with less are one row, so that a sheet stays one that people read. */
    private static final int MOST = 500;

    private static final class Sum {
        private final @Nullable String name;
        private int lines;
        private long minor;

        private Sum(@Nullable String name) {
            this.name = name;
        }

        private void add(int more, long amount) {
            lines += more;
            minor = Math.addExact(minor, amount);
        }
    }

    /**
     * Adds up lines.
     *
     * @param by account or supplier of a line; null for none
     * @param others name of the row of those that there is no room for, from how many they are
     */
    public static List<RollUp> of(
            Iterable<LedgerLine> lines,
            Function<LedgerLine, @Nullable String> by,
            Function<Integer, String> others,
            CurrencyUnit currency) {
        Map<String, Sum> sums = new HashMap<>();
        for (LedgerLine line : lines) {
            String name = by.apply(line);
            sums.computeIfAbsent(name == null ? "" : name, key -> new Sum(name)).add(1, line.reportingMinor());
        }
        List<Sum> sorted = sums.values().stream()
                .sorted(Comparator.comparing((Sum sum) -> sum.name == null)
                        .thenComparing(
                                Comparator.comparingLong((Sum sum) -> sum.minor).reversed())
                        .thenComparing(sum -> sum.name == null ? "" : sum.name))
                .toList();
        List<Sum> shown = new ArrayList<>(sorted.subList(0, Math.min(MOST, sorted.size())));
        List<Sum> rest = sorted.subList(shown.size(), sorted.size());
        if (!rest.isEmpty()) {
            Sum together = new Sum(others.apply(rest.size()));
            rest.forEach(sum -> together.add(sum.lines, sum.minor));
            shown.add(together);
        }
        return shown.stream()
                .map(sum -> new RollUp(sum.name, sum.lines, MinorUnits.decimal(sum.minor, currency)))
                .toList();
    }
}
