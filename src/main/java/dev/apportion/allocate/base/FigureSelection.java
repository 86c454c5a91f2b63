package dev.apportion.allocate.base;

import dev.apportion.cost.Period;
import dev.apportion.message.Message;
import dev.apportion.policy.Base;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Picks the one figure of each department that holds in a period: the latest that is not after it, where figures that
 * are not carried forward hold in their own period only. Two figures of the same period are an error.
 */
public final class FigureSelection {

    private final Base base;
    private final Period period;

    public FigureSelection(Base base, Period period) {
        this.base = base;
        this.period = period;
    }

    Map<String, BigDecimal> quantities() throws AllocationException {
        Map<String, List<Base.Figure>> latest = new LinkedHashMap<>();
        for (Base.Figure figure : base.figures()) {
            if (holds(figure)) {
                List<Base.Figure> found = latest.computeIfAbsent(figure.department(), code -> new ArrayList<>());
                if (!found.isEmpty() && found.get(0).period().compareTo(figure.period()) < 0) {
                    found.clear();
                }
                if (found.isEmpty() || found.get(0).period().equals(figure.period())) {
                    found.add(figure);
                }
            }
        }
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        for (Map.Entry<String, List<Base.Figure>> entry : latest.entrySet()) {
            quantities.put(entry.getKey(), quantity(theOne(entry.getValue())));
        }
        return quantities;
    }

    /**
     * Figures that only held in an earlier period, of departments that have none now: the last one of each. If others
     * have theirs now, only those of the period just before, since older ones may have ended on purpose.
     */
    public List<Base.Figure> outdated() {
        Map<String, Base.Figure> last = new LinkedHashMap<>();
        Set<String> present = new HashSet<>();
        for (Base.Figure figure : base.figures()) {
            if (holds(figure)) {
                present.add(figure.department());
            } else if (figure.period().compareTo(period) < 0) {
                last.merge(
                        figure.department(),
                        figure,
                        (one, other) -> one.period().compareTo(other.period()) < 0 ? other : one);
            }
        }
        return last.values().stream()
                .filter(figure -> !present.contains(figure.department()))
                .filter(figure -> present.isEmpty() || figure.period().equals(period.minusMonths(1)))
                .toList();
    }

    private boolean holds(Base.Figure figure) {
        return figure.carryForward()
                ? figure.period().compareTo(period) <= 0
                : figure.period().equals(period);
    }

    private Base.Figure theOne(List<Base.Figure> figures) throws AllocationException {
        Base.Figure figure = figures.get(0);
        if (figures.size() > 1) {
            throw new AllocationException(
                    "Bases",
                    figure.row(),
                    Message.of(
                            "Base {0} has {1} figures for department {2} in {3} (sheet Bases, {4}); delete all but one",
                            base.code(),
                            figures.size(),
                            figure.department(),
                            figure.period().month(),
                            PlainNumbers.rows(
                                    figures.stream().map(Base.Figure::row).toList())));
        }
        return figure;
    }

    private BigDecimal quantity(Base.Figure figure) throws AllocationException {
        if (base.kind() != Base.Kind.RATE_QUANTITY) {
            return figure.quantity();
        }
        if (figure.rate() == null) {
            throw new AllocationException(
                    "Bases",
                    figure.row(),
                    Message.of(
                            "Base {0} needs a rate for department {1} (sheet Bases, row {2}); fill in the Rate column",
                            base.code(), figure.department(), figure.row()));
        }
        return figure.rate().multiply(figure.quantity());
    }
}
