package dev.apportion.job.balance;

import dev.apportion.classify.DeclaredWords;
import dev.apportion.classify.RuleCheck;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.Finding;
import dev.apportion.decide.LedgerHistory;
import dev.apportion.decide.LineDecisions;
import dev.apportion.decide.MissingDepartments;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.RunTasklet;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.balance.FileBalance;
import dev.apportion.ledger.line.LineTotals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Control totals per file: what the reader counted must be what its lines add up to, in rows and in amounts, and so must what
 * is stored, by what was counted in each block as it was packed. Also looks at what needs the lines of all files together.
 */
final class BalanceTasklet extends RunTasklet {

    private final Supplier<LedgerHistory> history;

    BalanceTasklet(MonthEndRun run, Supplier<LedgerHistory> history) {
        super(run);
        this.history = history;
    }

    @Override
    protected void execute() {
        run.progress().begin("Balancing", "", -1);
        RunLedger ledger = run.ledger();
        ledger.readFiles().unbalance(LineDecisions::asWhileReading);
        LineTotals totals = ledger.partials().merged();
        List<Finding> findings = new CreditDecisions(run, history).decide(totals);
        ledger.rows().count(totals.accepted());
        List<String> differences = FileBalance.differences(
                new ControlTotals(ControlTotals.files(ledger), List.of()),
                ledger.files().tallies());
        require(differences);
        new RepeatedLines(run).examine(totals, findings);
        new ProjectBudgets(run).examine(totals, findings);
        List<CostSum> sums = totals.sums();
        ledger.sums().replace(sums);
        ledger.recurrences().keep(ledger.partials(), totals);
        findings.addAll(MissingDepartments.of(
                run.policy(),
                run.period(),
                sums.stream().map(CostSum::department).collect(Collectors.toSet())));
        findings.addAll(declared(totals));
        findings.addAll(rules(totals));
        // After all that changes blocks.
        require(FileBalance.notStored(
                run.files(), totals.accepted(), ledger.lines().stored()));
        ledger.findings().replace("balance", findings);
        ledger.partials().removeAll();
        run.progress().end("all files balance");
    }

    private static void require(List<String> differences) {
        if (!differences.isEmpty()) {
            throw new ControlTotalException(differences);
        }
    }

    private List<Finding> declared(LineTotals totals) {
        DeclaredWords words = new DeclaredWords(run.policy());
        for (String department : totals.declaring()) {
            run.ledger()
                    .lines()
                    .declared(department)
                    .forEach(line -> words.add(line.line(), line.decision().kind()));
        }
        return words.findings();
    }

    /** A line counts for the rule that it met, even if it is held since, as a duplicate or over budget. */
    private List<Finding> rules(LineTotals totals) {
        if (run.policy().classification().rules().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(RuleCheck.check(run.policy()));
        Set<Integer> met = new HashSet<>(totals.rules());
        met.addAll(run.ledger().rows().rules());
        findings.addAll(RuleCheck.neverFired(run.policy(), run.period(), met));
        return findings;
    }
}
