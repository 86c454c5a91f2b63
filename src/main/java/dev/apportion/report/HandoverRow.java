package dev.apportion.report;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.Period;
import dev.apportion.policy.Handover;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.report.figures.RunFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A handover under way in the period. */
record HandoverRow(
        String code,
        String name,
        String receiver,
        LocalDate start,
        LocalDate complete,
        BigDecimal percent,
        BigDecimal amount) {

    static List<HandoverRow> of(RunFigures figures) {
        List<HandoverRow> rows = new ArrayList<>();
        Period period = figures.run.period();
        for (RegisteredProject project : figures.policy.register().projects().values()) {
            Handover handover = project.handover();
            if (handover == null
                    || handover.start().isAfter(period.lastDay())
                    || handover.complete().isBefore(period.firstDay())) {
                continue;
            }
            BigDecimal percent = handover.ramp().stream()
                    .filter(step -> !step.from().isAfter(period.lastDay()))
                    .reduce((earlier, later) -> later)
                    .map(Handover.Step::percent)
                    .orElse(figures.policy.settings().allocation().handoverPercent());
            long moved = figures.entries.stream()
                    .filter(entry -> entry.stage() == AllocationEntry.Stage.HANDOVER
                            && project.code().equals(entry.fromItem()))
                    .mapToLong(AllocationEntry::minor)
                    .sum();
            String receiver = handover.receivingOperation() == null ? "" : handover.receivingOperation();
            rows.add(new HandoverRow(
                    project.code(),
                    project.name(),
                    receiver,
                    handover.start(),
                    handover.complete(),
                    percent.movePointLeft(2),
                    figures.amount(moved)));
        }
        return rows;
    }
}
