package dev.apportion.explain;

import dev.apportion.classify.Classifier;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Sha256;
import dev.apportion.decide.Classifiers;
import dev.apportion.decide.LedgerHistory;
import dev.apportion.decide.Reversals;
import dev.apportion.folder.Home;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Retraces how a line was decided, condition by condition, by the current policy and reviewers' decisions. The ledger
 * keeps what decided; what did not match is known only by deciding again.
 */
final class DecisionPath {

    private final @Nullable Classifier classifier;
    private final List<String> notes = new ArrayList<>();

    /** @param lines those that will be asked for */
    DecisionPath(Home home, Ledger ledger, Run run, List<LedgerLine> lines) {
        this.classifier = classifier(home, ledger, run, lines);
    }

    private @Nullable Classifier classifier(Home home, Ledger ledger, Run run, List<LedgerLine> lines) {
        try {
            Policy policy = PolicyReader.read(home.policy(), home.reading());
            if (!Sha256.of(home.policy()).equals(run.basis().policySha256())) {
                notes.add("The policy has changed since revision " + run.revision()
                        + ". These are the conditions of the current policy; \"apportion run " + run.period()
                        + "\" applies them.");
            }
            boolean credits = lines.stream().anyMatch(line -> Reversals.isCredit(line.line()));
            return credits
                    ? Classifiers.ofRun(policy, ledger, run)
                    : Classifiers.of(policy, ledger, run.period(), LedgerHistory.of(ledger, run.period()));
        } catch (IOException | PolicyException e) {
            notes.add("The conditions that did not match can't be shown, because the policy can't be read: "
                    + e.getMessage());
            return null;
        }
    }

    /** One sentence a condition, including those that did not match, down to the decision. */
    List<String> of(LedgerLine line) {
        List<String> path = new ArrayList<>(notes);
        if (classifier == null) {
            return path;
        }
        Classifier.Path now = classifier.path(line.line(), line.key());
        path.addAll(now.tests());
        if (now.decision() == null || !now.decision().isLike(line.decision())) {
            path.add("In the ledger: " + line.decision().evidence());
            path.add(Classifier.inWords(line.decision()));
        }
        return path;
    }
}
