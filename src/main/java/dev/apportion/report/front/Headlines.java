package dev.apportion.report.front;

import dev.apportion.report.front.Headline.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a front page, in order: cost against budget or else against the month before, who sent nothing, the restatement, what isn't
 * complete or decided, what exceeds its budget, and what was charged on or received. Compared is always own cost with own cost.
 */
public final class Headlines {

    private final FrontFigures figures;
    private final String lastMonth;
    private final BigDecimal own;

    private Headlines(FrontFigures figures, String lastMonth) {
        this.figures = figures;
        this.lastMonth = lastMonth;
        this.own = known(figures.now().own());
    }

    /**
     * All that apply.
     *
     * @param lastMonth the month before, in words
     */
    public static List<Headline> of(FrontFigures figures, String lastMonth) {
        return new Headlines(figures, lastMonth).all();
    }

    private List<Headline> all() {
        List<Headline> all = new ArrayList<>();
        all.add(cost());
        silent(figures.open().silent(), all);
        if (figures.restatement() > 0) {
            int sign = figures.restated().signum();
            all.add(Headline.of(
                    sign > 0 ? Kind.RESTATED_UP : sign < 0 ? Kind.RESTATED_DOWN : Kind.RESTATED_WITHIN,
                    figures.restated(),
                    figures.restatement(),
                    ""));
        }
        FrontFigures.Open open = figures.open();
        if (open.gaps() > 0) {
            BigDecimal known = open.known();
            all.add(new Headline(known == null ? Kind.GAPS : Kind.GAPS_KNOWN, known, null, open.gaps(), ""));
        }
        if (open.heldLines() > 0) {
            all.add(new Headline(Kind.HELD, known(figures.now().held()), null, open.heldLines(), ""));
        }
        over(Kind.PROJECTS_OVER, figures.over().projects(), all);
        over(Kind.DEPARTMENTS_OVER, figures.over().departments(), all);
        flow(Kind.CHARGED_ON, figures.now().sent(), all);
        flow(Kind.RECEIVED, figures.now().received(), all);
        return List.copyOf(all);
    }

    private Headline cost() {
        return cost(
                own,
                known(figures.now().held()),
                figures.budget(),
                figures.last().own(),
                lastMonth,
                !figures.open().silent().isEmpty());
    }

    /** Whose cost is not in the month's; where there is none at all, the first sentence says it. */
    private void silent(List<String> departments, List<Headline> all) {
        if (own.signum() != 0 && departments.size() == 1) {
            all.add(Headline.of(Kind.ONE_SILENT, BigDecimal.ZERO, 1, departments.get(0)));
        } else if (own.signum() != 0 && departments.size() > 1) {
            all.add(Headline.of(Kind.SOME_SILENT, BigDecimal.ZERO, departments.size(), ""));
        }
    }

    /**
     * The one sentence about cost: against the budget, or else against the month before.
     *
     * @param own own cost, held cost included
     * @param held the part of it that is held
     * @param budget of own cost, null if there is none
     * @param last own cost of the month before, null if it is unknown
     * @param lastMonth the month before, in words
     * @param silent whether somebody who was expected sent nothing
     */
    public static Headline cost(
            BigDecimal own,
            BigDecimal held,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal last,
            String lastMonth,
            boolean silent) {
        if (own.signum() <= 0) {
            return own.signum() < 0
                    ? Headline.of(Kind.CREDIT, own)
                    : Headline.of(silent ? Kind.NOTHING_SENT : Kind.NO_COST);
        }
        if (held.compareTo(own) == 0) {
            return Headline.of(Kind.ALL_HELD, own);
        }
        if (budget != null && budget.signum() > 0) {
            return isFarMore(own, budget)
                    ? Headline.of(Kind.COST_FAR_OVER_BUDGET, own)
                    : compared(own, budget, "", Kind.COST_UNDER_BUDGET, Kind.COST_ON_BUDGET, Kind.COST_OVER_BUDGET);
        }
        if (last != null && last.signum() > 0) {
            return isFarMore(own, last)
                    ? new Headline(Kind.COST_FAR_MORE, own, null, 0, lastMonth)
                    : compared(own, last, lastMonth, Kind.COST_LESS, Kind.COST_SAME, Kind.COST_MORE);
        }
        return Headline.of(Kind.COST_ALONE, own);
    }

    /** A percentage of more than a thousand says only that two figures are not of one kind. */
    private static boolean isFarMore(BigDecimal own, BigDecimal with) {
        return own.compareTo(with.multiply(BigDecimal.TEN)) > 0;
    }

    private static Headline compared(BigDecimal own, BigDecimal with, String name, Kind less, Kind same, Kind more) {
        BigDecimal percent =
                own.subtract(with).multiply(BigDecimal.valueOf(100)).divide(with, 1, RoundingMode.HALF_UP);
        Kind kind = percent.signum() < 0 ? less : percent.signum() > 0 ? more : same;
        return new Headline(kind, own, percent.abs(), 0, name);
    }

    private static void over(Kind kind, List<FrontFigures.Excess> excesses, List<Headline> all) {
        if (!excesses.isEmpty()) {
            FrontFigures.Excess largest = excesses.get(0);
            all.add(Headline.of(kind, largest.by(), excesses.size(), largest.name()));
        }
    }

    private static void flow(Kind kind, @Nullable BigDecimal amount, List<Headline> all) {
        if (amount != null && amount.signum() != 0) {
            all.add(Headline.of(kind, amount));
        }
    }

    private static BigDecimal known(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
