package dev.apportion.policy.workbook;

import dev.apportion.policy.Handover;
import dev.apportion.policy.condition.CellList;
import dev.apportion.policy.workbook.cell.DateCells;
import dev.apportion.policy.workbook.cell.PercentCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The handover columns of the Projects sheet. */
final class HandoverCells {

    private static final String START = "Handover start";
    private static final String COMPLETE = "Handover complete";
    private static final String PERCENTAGE = "Handover percentage";
    private static final String RECEIVER = "Receiving operation";

    private HandoverCells() {}

    /**
     * The handover; null if nothing is handed over. With a receiving operation and no dates the operation takes what
     * comes after the project's end, and no share before it.
     */
    static @Nullable Handover read(PolicyRow row, LocalDate end, BigDecimal usual, Names operations) {
        String receiver = operations.optional(row, RECEIVER);
        LocalDate start = DateCells.date(row, START);
        LocalDate complete = DateCells.date(row, COMPLETE);
        if (row.blank(START) && row.blank(COMPLETE)) {
            if (!row.blank(PERCENTAGE)) {
                row.fault(PERCENTAGE, "A handover percentage needs a handover start and a handover complete.");
            }
            return receiver == null
                    ? null
                    : new Handover(end, end, List.of(new Handover.Step(end, BigDecimal.ZERO)), receiver);
        }
        if (row.blank(START) || row.blank(COMPLETE)) {
            row.fault(
                    row.blank(START) ? START : COMPLETE,
                    "A handover needs both dates, its start and its completion. Fill in this one or clear the other.");
        }
        if (row.blank(RECEIVER)) {
            row.fault(RECEIVER, "A handover needs the operation that takes over. Fill in its code.");
        }
        if (start == null || complete == null) {
            return null;
        }
        if (complete.isBefore(start)) {
            row.fault(COMPLETE, "The handover is complete on " + complete + ", before its start " + start + ".");
        }
        return new Handover(start, complete, ramp(row, start, complete, usual), receiver);
    }

    private static List<Handover.Step> ramp(PolicyRow row, LocalDate start, LocalDate complete, BigDecimal usual) {
        String text = row.text(PERCENTAGE);
        if (!text.contains(":")) {
            BigDecimal percent = PercentCells.percent(row, PERCENTAGE);
            PercentCells.askIfFraction(row, PERCENTAGE);
            return List.of(new Handover.Step(start, percent == null ? usual : percent));
        }
        List<Handover.Step> ramp = new ArrayList<>();
        for (String item : CellList.list(text)) {
            Handover.Step step = step(row, item);
            if (step == null) {
                continue;
            }
            if (!ramp.isEmpty()
                    && !step.from().isAfter(ramp.get(ramp.size() - 1).from())) {
                row.fault(PERCENTAGE, "The step \"" + item + "\" is not later than the one before it.");
            }
            if (step.from().isBefore(start) || step.from().isAfter(complete)) {
                row.fault(
                        PERCENTAGE,
                        "The step \"" + item + "\" is outside the handover, " + start + " to " + complete + ".");
            }
            ramp.add(step);
        }
        return ramp;
    }

    private static Handover.@Nullable Step step(PolicyRow row, String item) {
        int colon = item.indexOf(':');
        try {
            LocalDate from =
                    LocalDate.parse(item.substring(0, Math.max(colon, 0)).strip());
            BigDecimal percent =
                    new BigDecimal(item.substring(colon + 1).replace("%", "").strip());
            if (percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0) {
                return new Handover.Step(from, percent);
            }
            row.fault(PERCENTAGE, "The step \"" + item + "\" is not between 0 and 100 percent.");
        } catch (DateTimeException | NumberFormatException e) {
            row.fault(
                    PERCENTAGE,
                    "The step \"" + item + "\" can't be read. Write a ramp as 2026-04-01: 10; 2026-04-08: 25");
        }
        return null;
    }
}
