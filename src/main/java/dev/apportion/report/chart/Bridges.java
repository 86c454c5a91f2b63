package dev.apportion.report.chart;

import dev.apportion.report.front.FrontWords;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds bridges, the largest change first. Small changes are one step, so that a chart has room; a bridge of less than two
 * changes says nothing that its two ends don't, and has no steps. Where changes would be too small to be seen beside both ends,
 * the bars begin above zero, which the title says.
 */
public final class Bridges {

    private static final int CHANGES = 7;

    /** Of the highest level, below which the levels' spread can't be seen. */
    private static final BigDecimal VISIBLE = new BigDecimal("0.4");

    /** What changed, and by how much, in the unit of the front page. */
    public record Change(String label, BigDecimal by) {}

    private final FrontWords words;

    public Bridges(FrontWords words) {
        this.words = words;
    }

    /** The steps; their changes are all of the difference between both ends. */
    public Bridge bridge(String first, BigDecimal from, List<Change> changes, String last) {
        List<Change> largest = changes.stream()
                .filter(change -> change.by().signum() != 0)
                .sorted(Comparator.comparing((Change change) -> change.by().abs())
                        .reversed()
                        .thenComparing(Change::label))
                .toList();
        if (largest.size() < 2) {
            return Bridge.NONE;
        }
        List<Change> shown = together(largest);
        BigDecimal cut = cut(from, shown);
        List<BridgeStep> steps = new ArrayList<>();
        steps.add(BridgeStep.first(Labels.of(first, words.number(from, 0)), from, cut));
        BigDecimal amount = from;
        for (Change change : shown) {
            steps.add(
                    BridgeStep.change(Labels.of(change.label(), words.signed(change.by())), amount, change.by(), cut));
            amount = amount.add(change.by());
        }
        steps.add(BridgeStep.last(Labels.of(last, words.number(amount, 0)), amount, cut));
        return new Bridge(
                cut.signum() == 0 ? "" : words.said(Labels.CUT, Map.of("amount", words.number(cut, 0))),
                List.copyOf(steps));
    }

    private List<Change> together(List<Change> largest) {
        if (largest.size() <= CHANGES + 1) {
            return largest;
        }
        List<Change> shown = new ArrayList<>(largest.subList(0, CHANGES));
        List<Change> rest = largest.subList(CHANGES, largest.size());
        shown.add(new Change(
                Labels.others(rest.size(), words),
                rest.stream().map(Change::by).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return shown;
    }

    /** Half a spread below the lowest level, rounded down to two digits; zero where the changes can be seen anyway. */
    private static BigDecimal cut(BigDecimal from, List<Change> changes) {
        BigDecimal low = from;
        BigDecimal high = from;
        BigDecimal level = from;
        for (Change change : changes) {
            level = level.add(change.by());
            low = low.min(level);
            high = high.max(level);
        }
        BigDecimal spread = high.subtract(low);
        if (low.signum() <= 0 || spread.compareTo(high.multiply(VISIBLE)) > 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal below = low.subtract(spread.divide(BigDecimal.valueOf(2), MathContext.DECIMAL64));
        return Stream.of(below.round(new MathContext(2, RoundingMode.DOWN)), BigDecimal.ZERO)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .setScale(0, RoundingMode.DOWN);
    }
}
