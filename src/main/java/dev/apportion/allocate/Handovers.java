package dev.apportion.allocate;

import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.money.ClosedTable;
import dev.apportion.money.Weights;
import dev.apportion.policy.Handover;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shares the people cost of projects in handover with their receiving operations.
 *
 * <p>The cost is spread evenly over the days of the period; each day of the window gives its percentage. A ramp that
 * has reached 100 % stays there after the window: the work is handed over.
 */
final class Handovers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Policy policy;
    private final Period period;

    Handovers(Policy policy, Period period) {
        this.policy = policy;
        this.period = period;
    }

    private record Bearer(String project, String department) implements Comparable<Bearer> {
        @Override
        public int compareTo(Bearer other) {
            int byProject = project.compareTo(other.project);
            return byProject != 0 ? byProject : department.compareTo(other.department);
        }
    }

    /** @param costs direct cost that stays on its work items after pooling */
    void post(List<DirectCost> costs, Journal journal, List<Finding> findings) {
        Map<Bearer, List<DirectCost>> people = new TreeMap<>();
        for (DirectCost cost : costs) {
            RegisteredProject project = policy.projects().get(cost.workItem().code());
            if (project != null
                    && project.handover() != null
                    && policy.settings().peopleAccounts().matches(cost.account())) {
                people.computeIfAbsent(new Bearer(project.code(), cost.department()), bearer -> new ArrayList<>())
                        .add(cost);
            }
        }
        people.forEach((bearer, cells) -> post(bearer, cells, journal, findings));
    }

    private void post(Bearer bearer, List<DirectCost> cells, Journal journal, List<Finding> findings) {
        RegisteredProject project = policy.projects().get(bearer.project());
        Handover handover = project == null ? null : project.handover();
        BigDecimal percentDays = handover == null ? BigDecimal.ZERO : percentDays(handover);
        if (handover == null || percentDays.signum() == 0) {
            return;
        }
        RegisteredOperation operation = handover.receivingOperation() == null
                ? null
                : policy.operations().get(handover.receivingOperation());
        if (operation == null) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    "handover-without-operation",
                    bearer.department(),
                    null,
                    null,
                    "Project " + bearer.project() + " is in handover in " + period
                            + " but names no receiving operation; its people cost stays with the project"));
            return;
        }
        BigDecimal days = BigDecimal.valueOf(period.month().lengthOfMonth());
        BigDecimal all = days.multiply(HUNDRED);
        BigInteger[] weights = Weights.ofDecimals(List.of(percentDays, all.subtract(percentDays)));
        ClosedTable table = new ClosedTable(weights.length);
        cells.forEach(cell -> table.add(cell.minor(), new int[] {0, 1}, weights));
        long[][] parts = table.close();
        for (int i = 0; i < parts.length; i++) {
            journal.post(
                    Stage.HANDOVER,
                    "",
                    cells.get(i).account(),
                    new Journal.Side(bearer.department(), bearer.project()),
                    new Journal.Side(operation.department(), operation.code()),
                    new Journal.Basis("handover", "days of people cost", percentDays.movePointLeft(2), days),
                    parts[i][0]);
        }
    }

    /** Sum of the percentages of the period's days. */
    private BigDecimal percentDays(Handover handover) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = period.firstDay(); !day.isAfter(period.lastDay()); day = day.plusDays(1)) {
            sum = sum.add(percent(handover, day));
        }
        return sum;
    }

    private static BigDecimal percent(Handover handover, LocalDate day) {
        if (day.isBefore(handover.start())) {
            return BigDecimal.ZERO;
        }
        if (day.isAfter(handover.complete())) {
            BigDecimal last = onRamp(handover, handover.complete());
            return last.compareTo(HUNDRED) == 0 ? last : BigDecimal.ZERO;
        }
        return onRamp(handover, day);
    }

    private static BigDecimal onRamp(Handover handover, LocalDate day) {
        BigDecimal percent = BigDecimal.ZERO;
        for (Handover.Step step : handover.ramp()) {
            if (!step.from().isAfter(day)) {
                percent = step.percent();
            }
        }
        return percent;
    }
}
