package dev.apportion.job.collect;

import dev.apportion.cost.Period;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.decide.LineDecisions;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Settings;

/**
 * Files that the revision before this one has read, and that would give the same rows and decisions again: they are taken
 * over from it. That is, if neither their bytes nor their names nor the corrections of their cells nor the policy nor the program have changed, no reviewer
 * has decided anything since, and no earlier period was run again. Where duplicates are held, or cost over a budget, lines
 * depend on other files, and all files are read.
 */
public final class UnchangedFiles {

    private UnchangedFiles() {}

    public static void takeOver(MonthEndRun run) {
        Ledger ledger = run.ledger().whole();
        Run before = ledger.runs().latestDone(run.period()).orElse(null);
        if (before == null || !comparable(run.policy(), ledger, run.period(), before)) {
            return;
        }
        int taken = 0;
        for (SourceFile file : run.ledger().files().all()) {
            Integer same = file.state() == SourceFile.State.FOUND
                    ? run.ledger().files().sameAs(file, before.id())
                    : null;
            if (same != null) {
                run.ledger().readFiles().takeOver(before.id(), same, file.number(), LineDecisions::asWhileReading);
                taken++;
            }
        }
        if (taken > 0) {
            run.progress()
                    .say((taken == 1 ? "1 file has" : taken + " files have") + " not changed since revision "
                            + before.revision() + " and " + (taken == 1 ? "is" : "are") + " not read again.");
        }
    }

    private static boolean comparable(Policy policy, Ledger ledger, Period period, Run before) {
        return policy.settings().decisions().duplicates() != Settings.Duplicates.HOLD
                && policy.settings().decisions().budgetAction() != Settings.BudgetAction.STOP
                && ledger.decisions().keptAfter(before.id()).isEmpty()
                && ledger.runs().latestDoneBefore(period).stream().allMatch(earlier -> earlier.id() < before.id());
    }
}
