package dev.apportion.job;

import dev.apportion.cost.Finding;
import dev.apportion.deliver.MailProblem;
import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import java.nio.file.Path;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * How a run ended, for people.
 *
 * @param changed false if nothing had changed since the run reported; then allocated cost, findings that ask for
 *     nothing and workbooks without recipients are left out, since they would take longer than finding out
 * @param completeness what is not counted
 * @param findings all findings, the gravest first
 * @param mail what keeps messages of the period from arriving
 * @param withoutRecipient names of workbooks that the policy has no address for
 * @param output where the workbooks are
 */
public record Outcome(
        Run run,
        boolean changed,
        ControlTotals totals,
        Completeness completeness,
        List<Finding> findings,
        List<MailProblem> mail,
        List<String> withoutRecipient,
        CurrencyUnit currency,
        Path output) {

    /** What is still to be done since a run that has nothing new to do. */
    static Outcome unchanged(Run latest, Ledger ledger, Path output) {
        return new Outcome(
                latest,
                false,
                new ControlTotals(
                        ControlTotals.files(ledger.of(latest.id())),
                        ControlTotals.departments(ledger.of(latest.id()).sums().departments(), List.of())),
                Completeness.of(ledger, latest),
                ledger.of(latest.id()).findings().errors(),
                MailProblem.inOutbox(ledger.outbox(), latest.period()),
                List.of(),
                latest.currency(),
                output);
    }

    /** Whether somebody has to do something: something isn't counted, lines are held, or mail doesn't arrive. */
    public boolean needsAttention() {
        return !completeness.isWhole()
                || !mail.isEmpty()
                || !completeness.held().isEmpty()
                || findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    public long rejected() {
        return totals.files().stream()
                .mapToLong(ControlTotals.FileTotals::rejected)
                .sum();
    }
}
