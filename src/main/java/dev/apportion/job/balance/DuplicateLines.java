package dev.apportion.job.balance;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.policy.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that say exactly what another line of the period says: reported, or held but for the first, as Settings says.
 */
final class DuplicateLines {

    private final MonthEndRun run;

    DuplicateLines(MonthEndRun run) {
        this.run = run;
    }

    /**
     * Reports them, and holds them if Settings says so.
     *
     * @return whether any line was held
     */
    boolean examine(List<String> repeatedKeys, List<Finding> findings) {
        List<CostLines.Hold> holds = new ArrayList<>();
        boolean hold = run.policy().settings().duplicates() == Settings.Duplicates.HOLD;
        for (CostLines.Duplicate duplicate : run.ledger().lines().duplicates(run.id(), run.files(), repeatedKeys)) {
            String message = "Repeats exactly what " + duplicate.first() + " says. "
                    + (hold
                            ? "Held; if both are intended, decide it in review.xlsx, otherwise delete one."
                            : "Both count; delete one if only one is intended.");
            if (hold && !isReviewed(duplicate)) {
                holds.add(new CostLines.Hold(duplicate.fileNumber(), duplicate.rowSequence(), message));
            }
            findings.add(
                    new Finding(FindingCode.DUPLICATE_LINE, duplicate.department(), duplicate.source(), null, message));
        }
        run.ledger().lines().hold(run.id(), holds);
        return !holds.isEmpty();
    }

    private boolean isReviewed(CostLines.Duplicate duplicate) {
        return run.decisions().stream().anyMatch(decision -> decision.lineKey().equals(duplicate.key()));
    }
}
