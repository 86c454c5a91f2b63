package dev.apportion.job.balance;

import dev.apportion.classify.DeclaredWords;
import dev.apportion.classify.RuleCheck;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.Finding;
import dev.apportion.cost.received.NumberedFiles;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.decide.LedgerHistory;
import dev.apportion.decide.LineDecisions;
import dev.apportion.decide.MissingDepartments;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.RunTasklet;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.ledger.line.LineTotals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        List<String> differences = differences(
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
        require(notStored(run.files(), totals.accepted(), ledger.lines().stored()));
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

    /** One sentence for each total that differs. */
    static List<String> differences(ControlTotals totals, List<SourceFiles.Tally> tallies) {
        List<String> differences = new ArrayList<>();
        for (ControlTotals.FileTotals file : totals.files()) {
            SourceFile source = file.file();
            if (source.state() == SourceFile.State.FOUND) {
                differences.add(source.name() + " was not read to the end.");
                continue;
            }
            long stored = file.accepted() + file.rejected() + file.ignoredRows();
            if (source.state() == SourceFile.State.READ && file.read() != stored) {
                differences.add(source.name() + ": " + file.read() + " rows read, " + stored + " stored.");
            }
            compare(source, RowOutcome.Kind.ACCEPTED, file.acceptedAmounts(), tallies, differences);
            compare(source, RowOutcome.Kind.REJECTED, file.rejectedAmounts(), tallies, differences);
            compare(source, RowOutcome.Kind.IGNORED, file.ignoredAmounts(), tallies, differences);
        }
        return differences;
    }

    /** One sentence for each file whose stored lines, as their blocks were counted, are not those that were added up. */
    static List<String> notStored(
            NumberedFiles files, List<LineTotals.InFile> accepted, List<LineTotals.InFile> stored) {
        List<String> differences = new ArrayList<>();
        Map<Integer, List<LineTotals.InFile>> countedByFile = byFile(accepted);
        Map<Integer, List<LineTotals.InFile>> keptByFile = byFile(stored);
        for (SourceFile file : files) {
            List<LineTotals.InFile> counted = countedByFile.getOrDefault(file.number(), List.of());
            List<LineTotals.InFile> kept = keptByFile.getOrDefault(file.number(), List.of());
            if (!counted.equals(kept)) {
                differences.add(
                        file.name() + ": " + inWords(counted) + " were counted, " + inWords(kept) + " are stored.");
            }
        }
        return differences;
    }

    private static Map<Integer, List<LineTotals.InFile>> byFile(List<LineTotals.InFile> all) {
        return all.stream().collect(Collectors.groupingBy(LineTotals.InFile::fileNumber));
    }

    private static String inWords(List<LineTotals.InFile> lines) {
        return lines.isEmpty()
                ? "no lines"
                : lines.stream()
                        .map(some -> some.lines() + " lines of " + some.minor() + " minor units of " + some.currency())
                        .collect(Collectors.joining(" and "));
    }

    private static void compare(
            SourceFile file,
            RowOutcome.Kind outcome,
            Map<String, Long> stored,
            List<SourceFiles.Tally> tallies,
            List<String> differences) {
        Map<String, Long> counted = new TreeMap<>();
        for (SourceFiles.Tally tally : tallies) {
            if (tally.fileNumber() == file.number()
                    && tally.outcome() == outcome
                    && !tally.currency().isEmpty()) {
                counted.merge(tally.currency(), tally.minor(), Math::addExact);
            }
        }
        if (!counted.equals(new TreeMap<>(stored))) {
            differences.add(file.name() + ", rows " + outcome.name().toLowerCase(Locale.ROOT) + ": the reader counted "
                    + counted + " minor units, the ledger holds " + stored + ".");
        }
    }
}
