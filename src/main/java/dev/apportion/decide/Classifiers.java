package dev.apportion.decide;

import dev.apportion.classify.Classifier;
import dev.apportion.classify.LearnedDecisions;
import dev.apportion.classify.ProposalStep;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.report.review.Suggestion;
import dev.apportion.report.review.Suggestions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes classifiers and suggestions from what the ledger knows. */
public final class Classifiers {

    /**
     * These come from people or registers; the program's own guesses teach nothing. A reversal follows a line
     * that teaches by itself, or was guessed.
     */
    private static final Set<Decision.Kind> TEACH =
            EnumSet.of(Decision.Kind.REVIEWER, Decision.Kind.REGISTER, Decision.Kind.DECLARED, Decision.Kind.RULE);

    private static final int PERIODS = 6;
    private static final int MOST_EXAMPLES = 20_000;

    private Classifiers() {}

    /** The classifier of a period. What was learned is asked for only where Settings lets it decide. */
    public static Classifier of(Policy policy, Ledger ledger, Period period, LedgerHistory history) {
        LearnedDecisions learned = policy.settings().decisions().learnedFrom() == null
                ? LearnedDecisions.NONE
                : learned(ledger, ledger.runs().latestDoneBefore(period));
        return new Classifier(policy, period, ledger.decisions().all(), history, learned);
    }

    /** The classifier that decides the lines of a complete run again: it knows what credits among them reverse. */
    public static Classifier ofRun(Policy policy, Ledger ledger, Run run) {
        Iterable<LedgerLine> lines = ledger.of(run.id()).lines().all();
        LedgerHistory history = LedgerHistory.of(ledger, run.period()).with(Reversals.of(ledger, run, lines));
        return of(policy, ledger, run.period(), history);
    }

    /**
     * Suggestions for the held lines of a run: registered work items that are near, else what is learned from earlier periods and from what is decided in the run itself.
     */
    public static Suggestions suggestions(Policy policy, Ledger ledger, Run run) {
        Function<CostLine, ProposalStep.@Nullable Proposal> near = ProposalStep.proposals(policy);
        List<Run> runs = new ArrayList<>(ledger.runs().latestDoneBefore(run.period()));
        runs.add(0, run);
        LearnedDecisions[] learned = new LearnedDecisions[1];
        return line -> {
            ProposalStep.Proposal proposal = near.apply(line);
            if (proposal != null) {
                // Words say nothing about a slip of the pen.
                return new Suggestion(proposal.type(), proposal.workItem(), proposal.words());
            }
            // Most runs of a settled organization hold nothing; then nothing needs to be learned.
            if (learned[0] == null) {
                learned[0] = learned(ledger, runs);
            }
            return suggestion(learned[0], line);
        };
    }

    private static @Nullable Suggestion suggestion(LearnedDecisions learned, CostLine line) {
        LearnedDecisions.Suggestion suggestion = learned.suggest(line);
        return suggestion == null
                ? null
                : new Suggestion(suggestion.type(), null, Message.of("Suggestion: {0}", suggestion.inWords()));
    }

    private static LearnedDecisions learned(Ledger ledger, List<Run> latestFirst) {
        List<LearnedDecisions.Example> examples = new ArrayList<>();
        for (Run run : latestFirst.subList(0, Math.min(PERIODS, latestFirst.size()))) {
            for (LedgerLine line : ledger.of(run.id()).lines().all()) {
                if (examples.size() == MOST_EXAMPLES) {
                    return LearnedDecisions.from(examples);
                }
                if (line.decision().type() != null
                        && TEACH.contains(line.decision().kind())) {
                    examples.add(LearnedDecisions.Example.of(
                            line.line(), line.decision().type()));
                }
            }
        }
        return LearnedDecisions.from(examples);
    }
}
