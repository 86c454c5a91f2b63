package dev.apportion.job.balance;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.decide.DuplicateLines;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.ledger.line.LineTotals;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that say exactly what another line of the period says: reported, or held but for the first, as Settings says.
 */
final class RepeatedLines {

    private final MonthEndRun run;

    RepeatedLines(MonthEndRun run) {
        this.run = run;
    }

    /**
     * Reports them, and holds them if Settings says so.
     *
     * @param totals what the lines add up to, kept right
     */
    void examine(LineTotals totals, List<Finding> findings) {
        List<CostLines.Hold> holds = new ArrayList<>();
        DuplicateLines duplicates = new DuplicateLines(run.policy(), run.decisions());
        for (CostLines.Duplicate duplicate : run.ledger().lines().duplicates(totals)) {
            Message repeats = DuplicateLines.inWords(duplicate);
            Message message = duplicates.areHeld()
                    ? Message.of(
                            "{0}. Held; if both are intended, have it decided in review.xlsx, otherwise delete one.",
                            repeats)
                    : Message.of("{0}. Both count; delete one if only one is intended.", repeats);
            if (duplicates.isHeld(duplicate)) {
                holds.add(new CostLines.Hold(duplicate.fileNumber(), duplicate.rowSequence(), message));
            }
            findings.add(
                    new Finding(FindingCode.DUPLICATE_LINE, duplicate.department(), duplicate.source(), null, message));
        }
        run.ledger().lines().hold(holds, totals);
    }
}
