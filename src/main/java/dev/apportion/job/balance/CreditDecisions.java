package dev.apportion.job.balance;

import dev.apportion.classify.Classifier;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.LedgerLine;
import dev.apportion.decide.Classifiers;
import dev.apportion.decide.LedgerHistory;
import dev.apportion.decide.Reversals;
import dev.apportion.job.step.MonthEndRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Decides the credits of a run, which wait until all lines are read: what one reverses may stand in any file. */
public final class CreditDecisions {

    /** What a credit is until then. */
    public static final Decision LATER = new Decision(
            Decision.Kind.WAITING, null, null, null, "A credit is decided when all lines are read", List.of());

    private final MonthEndRun run;
    private final Supplier<LedgerHistory> history;

    CreditDecisions(MonthEndRun run, Supplier<LedgerHistory> history) {
        this.run = run;
        this.history = history;
    }

    /** Whether a line waits. */
    public static boolean waits(CostLine line) {
        return Reversals.isCredit(line);
    }

    /** Decides those that wait; gives the findings met on the way. */
    List<Finding> decide() {
        List<LedgerLine> credits = run.ledger().lines().held(run.id(), run.files()).stream()
                .filter(line -> line.decision() == Decision.Kind.WAITING)
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (!credits.isEmpty()) {
            Classifier classifier = Classifiers.of(
                    run.policy(),
                    run.ledger(),
                    run.period(),
                    history.get().with(Reversals.of(run.ledger(), run.run(), credits)));
            List<LedgerLine> decided = new ArrayList<>();
            for (LedgerLine credit : credits) {
                Decision decision = classifier.classify(credit);
                findings.addAll(decision.findings());
                decided.add(credit.decided(decision));
            }
            run.ledger().lines().decide(run.id(), decided);
        }
        return findings;
    }
}
