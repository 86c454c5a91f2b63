package dev.apportion.allocate;

import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.cost.DatedCost;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.message.Message;
import dev.apportion.money.ClosedTable;
import dev.apportion.policy.Handover;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shares the people cost of projects in handover with their receiving operations.
 *
 * <p>Cost with a date is shared by the percentage of that day, cost without one by the average over the days of the
 * period on which the project lives. A ramp that has reached 100 % stays there after the window: the work is handed
 * over.
 */
final class Handovers {

    private final Policy policy;
    private final Period period;
    private final HandoverDates dates;

    Handovers(Policy policy, Period period, Collection<DatedCost> dated) {
        this.policy = policy;
        this.period = period;
        this.dates = new HandoverDates(dated);
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
            RegisteredProject project =
                    policy.register().projects().get(cost.workItem().code());
            if (project != null
                    && project.handover() != null
                    && policy.settings().allocation().peopleAccounts().matches(cost.account())) {
                people.computeIfAbsent(new Bearer(project.code(), cost.department()), bearer -> new ArrayList<>())
                        .add(cost);
            }
        }
        people.forEach((bearer, cells) -> post(bearer, cells, journal, findings));
    }

    private void post(Bearer bearer, List<DirectCost> cells, Journal journal, List<Finding> findings) {
        RegisteredProject project = policy.register().projects().get(bearer.project());
        Handover handover = project == null ? null : project.handover();
        if (project == null || handover == null) {
            return;
        }
        List<List<HandoverPart>> parts = cells.stream()
                .map(cell -> HandoverPart.of(cell, dates.of(cell), project, handover, period))
                .toList();
        if (parts.stream().flatMap(List::stream).allMatch(HandoverPart::stays)) {
            return;
        }
        RegisteredOperation operation = handover.receivingOperation() == null
                ? null
                : policy.register().operations().get(handover.receivingOperation());
        if (operation == null) {
            findings.add(new Finding(
                    FindingCode.HANDOVER_WITHOUT_OPERATION,
                    bearer.department(),
                    null,
                    null,
                    Message.of(
                            "Project {0} is being handed over in {1} but has no receiving operation; its people "
                                    + "cost stays with the project",
                            bearer.project(), period.month())));
            return;
        }
        ClosedTable table = new ClosedTable(2);
        parts.stream().flatMap(List::stream).forEach(part -> table.add(part.minor(), new int[] {0, 1}, part.weights()));
        long[][] amounts = table.close();
        int row = 0;
        for (int i = 0; i < cells.size(); i++) {
            long minor = 0;
            for (int part = 0; part < parts.get(i).size(); part++) {
                minor = Math.addExact(minor, amounts[row++][0]);
            }
            journal.post(
                    Stage.HANDOVER,
                    "",
                    cells.get(i).account(),
                    new Journal.Side(bearer.department(), bearer.project()),
                    new Journal.Side(operation.department(), operation.code()),
                    HandoverPart.basis(parts.get(i), policy.settings().currency()),
                    minor);
        }
    }
}
