package dev.apportion.job.balance;

import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.LedgerLine;
import dev.apportion.decide.Classifiers;
import dev.apportion.decide.DecidedLine;
import dev.apportion.decide.LedgerHistory;
import dev.apportion.decide.LineDecisions;
import dev.apportion.decide.Reversals;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.ledger.line.LineTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Decides the credits of a run, which wait until all lines are read: what one reverses may be in any file. */
final class CreditDecisions {

    private final MonthEndRun run;
    private final Supplier<LedgerHistory> history;

    CreditDecisions(MonthEndRun run, Supplier<LedgerHistory> history) {
        this.run = run;
        this.history = history;
    }

    /**
     * Decides those that wait; gives the findings met on the way.
     *
     * @param totals what the lines add up to, kept right
     */
    List<Finding> decide(LineTotals totals) {
        List<LedgerLine> credits = new ArrayList<>();
        for (LedgerLine line : run.ledger().lines().held()) {
            if (line.decision().kind() == Decision.Kind.WAITING) {
                credits.add(line);
            }
        }
        List<Finding> findings = new ArrayList<>();
        if (!credits.isEmpty()) {
            LedgerHistory withCredits =
                    history.get().with(Reversals.of(run.ledger().whole(), run.run(), credits));
            LineDecisions decisions = LineDecisions.of(
                    run.policy(),
                    run.period(),
                    Classifiers.of(run.policy(), run.ledger().whole(), run.period(), withCredits));
            List<LedgerLine> decided = new ArrayList<>();
            for (LedgerLine credit : credits) {
                DecidedLine now = decisions.decide(credit, null);
                findings.addAll(now.findings());
                decided.add(totals.changed(credit, now.at(credit.fileNumber(), credit.rowSequence())));
            }
            run.ledger().lines().decide(decided);
        }
        return findings;
    }
}
