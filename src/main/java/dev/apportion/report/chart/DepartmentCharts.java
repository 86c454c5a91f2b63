package dev.apportion.report.chart;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.report.chart.Bridges.Change;
import dev.apportion.report.figures.ProjectRow;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.report.front.FrontFigures;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.front.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The charts of a department. Compared is own cost, with own budgets.
 *
 * @param items what its projects and operations cost this month, the most first; the whole of own and received cost
 * @param fromBudget from the budget to the cost of the month by work item; empty without a budget
 * @param fromLastMonth from the cost of the month before by work item; empty where the ledger doesn't know it
 * @param charged what it charged to other departments, the most first; empty if nothing
 * @param purposes own cost by what it is for; empty where the policy doesn't say
 */
public record DepartmentCharts(
        List<PartBar> items,
        List<MonthBar> months,
        Bridge fromBudget,
        Bridge fromLastMonth,
        List<ChargeBar> charged,
        List<ProjectBar> projects,
        List<PurposeBar> purposes) {

    private static final int MOST = 10;

    public static DepartmentCharts of(
            RunFigures figures, String code, FrontFigures front, List<ProjectRow> projects, FrontWords words) {
        Scale scale = Scale.of(front);
        ItemAmounts amounts = ItemAmounts.of(figures, code, words);
        Bridges bridges = new Bridges(words);
        BigDecimal budget = front.budget();
        BigDecimal last = front.last().own();
        String now = words.monthAlone(front.month());
        return new DepartmentCharts(
                items(amounts, scale, words),
                new YearMonths(figures, code::equals, front, scale).all(words),
                budget == null
                        ? Bridge.NONE
                        : bridges.bridge(
                                words.said(Labels.BUDGET),
                                scale.of(budget),
                                changes(amounts, scale, item -> item.own().subtract(item.budget())),
                                now),
                last == null
                        ? Bridge.NONE
                        : bridges.bridge(
                                words.monthAlone(front.month().minusMonths(1)),
                                scale.of(last),
                                changes(amounts, scale, item -> item.own().subtract(item.last())),
                                now),
                charged(figures, code, scale, words),
                ProjectBar.of(projects, scale, words),
                PurposeBar.of(figures, code::equals, front, scale, words));
    }

    private static List<Change> changes(
            ItemAmounts amounts, Scale scale, Function<ItemAmounts.Item, BigDecimal> change) {
        return amounts.all().stream()
                .map(item -> new Change(item.name(), scale.of(change.apply(item))))
                .toList();
    }

    private static List<PartBar> items(ItemAmounts amounts, Scale scale, FrontWords words) {
        List<PartBar> bars = amounts.all().stream()
                .filter(item -> item.own().signum() != 0 || item.received().signum() != 0)
                .map(item -> PartBar.of(item.name(), scale.of(item.own()), scale.of(item.received()), words))
                .sorted(Comparator.comparing(PartBar::all).reversed().thenComparing(PartBar::label))
                .toList();
        if (bars.size() <= MOST) {
            return Labels.compared(bars);
        }
        List<PartBar> shown = new ArrayList<>(bars.subList(0, MOST - 1));
        List<PartBar> rest = bars.subList(MOST - 1, bars.size());
        shown.add(PartBar.of(
                Labels.others(rest.size(), words), sum(rest, PartBar::own), sum(rest, PartBar::received), words));
        return shown;
    }

    private static List<ChargeBar> charged(RunFigures figures, String code, Scale scale, FrontWords words) {
        Map<String, Long> byReceiver = new TreeMap<>();
        for (AllocationEntry entry : figures.entriesOf(code)) {
            if (entry.stage() == AllocationEntry.Stage.BETWEEN_DEPARTMENTS
                    && entry.fromDepartment().equals(code)
                    && !entry.toDepartment().equals(code)) {
                byReceiver.merge(entry.toDepartment(), entry.minor(), Math::addExact);
            }
        }
        List<ChargeBar> bars = byReceiver.entrySet().stream()
                .filter(charge -> charge.getValue() != 0)
                .map(charge -> ChargeBar.of(
                        figures.departmentName(charge.getKey()), scale.of(figures.amount(charge.getValue())), words))
                .sorted(Comparator.comparing(ChargeBar::charged).reversed().thenComparing(ChargeBar::label))
                .toList();
        if (bars.size() <= MOST) {
            return Labels.compared(bars);
        }
        List<ChargeBar> shown = new ArrayList<>(bars.subList(0, MOST - 1));
        List<ChargeBar> rest = bars.subList(MOST - 1, bars.size());
        shown.add(ChargeBar.of(Labels.others(rest.size(), words), sum(rest, ChargeBar::charged), words));
        return shown;
    }

    private static <T> BigDecimal sum(List<T> bars, Function<T, BigDecimal> part) {
        return bars.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
