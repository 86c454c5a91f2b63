package dev.apportion.report.chart;

import dev.apportion.report.front.FrontWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The way from one amount to another by what changed, the largest change first. Small ones are one step, so that a chart has room;
 * a bridge of less than two changes says nothing that its two ends don't, and has no steps.
 */
final class Bridge {

    private static final int CHANGES = 7;

    /** What changed, and by how much, in the unit of the front page. */
    record Change(String label, BigDecimal by) {}

    private final FrontWords words;

    Bridge(FrontWords words) {
        this.words = words;
    }

    /** The steps; their changes are all of the difference between both ends. */
    List<BridgeStep> steps(String first, BigDecimal from, List<Change> changes, String last) {
        List<Change> largest = changes.stream()
                .filter(change -> change.by().signum() != 0)
                .sorted(Comparator.comparing((Change change) -> change.by().abs())
                        .reversed()
                        .thenComparing(Change::label))
                .toList();
        if (largest.size() < 2) {
            return List.of();
        }
        List<BridgeStep> steps = new ArrayList<>();
        steps.add(BridgeStep.first(labeled(first, words.number(from, 0)), from));
        BigDecimal amount = from;
        for (Change change : together(largest)) {
            steps.add(BridgeStep.change(labeled(change.label(), words.signed(change.by())), amount, change.by()));
            amount = amount.add(change.by());
        }
        steps.add(BridgeStep.last(labeled(last, words.number(amount, 0)), amount));
        return List.copyOf(steps);
    }

    private List<Change> together(List<Change> largest) {
        if (largest.size() <= CHANGES + 1) {
            return largest;
        }
        List<Change> shown = new ArrayList<>(largest.subList(0, CHANGES));
        List<Change> rest = largest.subList(CHANGES, largest.size());
        shown.add(new Change(
                words.said(Labels.OTHERS, Map.of("count", String.valueOf(rest.size()))),
                rest.stream().map(Change::by).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return shown;
    }

    private static String labeled(String label, String amount) {
        return Labels.fitting(label) + "  " + amount;
    }
}
