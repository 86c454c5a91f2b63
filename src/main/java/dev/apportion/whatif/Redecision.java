package dev.apportion.whatif;

import dev.apportion.classify.Classifier;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.decide.BudgetOverruns;
import dev.apportion.decide.Classifiers;
import dev.apportion.decide.CurrencyConversion;
import dev.apportion.decide.LedgerHistory;
import dev.apportion.decide.LineSums;
import dev.apportion.decide.Reversals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Settings;
import dev.apportion.report.whatif.LineChange;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a complete run decided again by another policy: classified, converted, duplicates and projects over
 * budget held, as a run would. Reads the ledger page by page each time it is gone through, and writes nothing.
 */
final class Redecision implements Iterable<LineChange> {

    private record RowKey(int file, int row) {}

    private record SheetKey(int file, String sheet) {}

    private final Ledger ledger;
    private final Run run;
    private final List<SourceFile> files;
    private final Classifier classifier;
    private final CurrencyConversion conversion;
    private final Map<RowKey, String> duplicates = new HashMap<>();
    private final Set<SheetKey> unreadCurrencies = new HashSet<>();
    private final Map<String, String> stopped = new HashMap<>();
    private final List<CostSum> sums;

    Redecision(Ledger ledger, Run run, Policy policy) {
        this.ledger = ledger;
        this.run = run;
        this.files = ledger.files().ofRun(run.id());
        List<ReviewerDecision> decisions = ledger.decisions().all();
        this.classifier = Classifiers.of(
                policy,
                ledger,
                run.period(),
                LedgerHistory.of(ledger, run.period())
                        .with(Reversals.of(ledger, run, ledger.lines().ofRun(run.id(), files))));
        this.conversion = new CurrencyConversion(policy, run.period());
        ledger.sheets().ofRun(run.id()).forEach((file, readings) -> readings.stream()
                .filter(Redecision::hasUnreadCurrencies)
                .forEach(reading -> unreadCurrencies.add(new SheetKey(file, reading.sheet()))));
        if (policy.settings().duplicates() == Settings.Duplicates.HOLD) {
            holdDuplicates(decisions);
        }
        List<CostSum> all = sum();
        if (policy.settings().budgetAction() == Settings.BudgetAction.STOP) {
            for (Map.Entry<RegisteredProject, String> overrun :
                    BudgetOverruns.of(policy, ledger, run.period(), all).entrySet()) {
                stopped.put(overrun.getKey().code(), overrun.getValue());
            }
        }
        this.sums = stopped.isEmpty() ? all : sum();
    }

    /** What the lines add up to under the other policy, without those that it takes for no cost. */
    List<CostSum> sums() {
        return sums;
    }

    /** The lines as the other policy decides them, without those that it takes for no cost. */
    Iterable<LedgerLine> lines() {
        return () -> StreamSupport.stream(spliterator(), false)
                .filter(change -> !change.notCost())
                .map(LineChange::after)
                .iterator();
    }

    @Override
    public Iterator<LineChange> iterator() {
        Iterator<LedgerLine> lines = ledger.lines().ofRun(run.id(), files).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public LineChange next() {
                return decide(lines.next());
            }
        };
    }

    private void holdDuplicates(Collection<ReviewerDecision> decisions) {
        Set<String> reviewed = new HashSet<>();
        decisions.forEach(decision -> reviewed.add(decision.lineKey()));
        for (CostLines.Duplicate duplicate : ledger.lines().duplicates(run.id(), files)) {
            if (!reviewed.contains(duplicate.key())) {
                duplicates.put(
                        new RowKey(duplicate.fileNumber(), duplicate.rowSequence()),
                        "Repeats exactly what " + duplicate.first() + " says");
            }
        }
    }

    private LineChange decide(LedgerLine before) {
        CostLine line = before.line();
        Optional<Classifier.NotCost> notCost = classifier.notCost(line);
        if (notCost.isPresent()) {
            return new LineChange(
                    before,
                    after(
                            before,
                            null,
                            0,
                            Decision.held(notCost.get().reason())
                                    .by(notCost.get().rule())),
                    true);
        }
        Decision decision = classifier.classify(before);
        BigDecimal rate = null;
        long minor = line.minor();
        if (waitsForItsCurrency(before)) {
            minor = 0;
            decision = Decision.held(before.evidence());
        } else if (!conversion.isReporting(line.currency())) {
            rate = conversion.rate(line.currency()).orElse(null);
            minor = rate == null ? 0 : conversion.convert(line.minor(), line.currency(), rate);
            if (rate == null) {
                decision = Decision.held("There is no rate for " + line.currency());
            }
        }
        String heldFor = duplicates.get(new RowKey(before.fileNumber(), before.rowSequence()));
        if (heldFor == null && decision.workItem() != null) {
            heldFor = stopped.get(decision.workItem());
        }
        return new LineChange(
                before, after(before, rate, minor, heldFor == null ? decision : Decision.held(heldFor)), false);
    }

    /** No rate helps a line whose currency stands in a column that was not read: the file must be read again. */
    private boolean waitsForItsCurrency(LedgerLine line) {
        return line.rate() == null
                && !conversion.isReporting(line.line().currency())
                && unreadCurrencies.contains(
                        new SheetKey(line.fileNumber(), line.line().source().sheet()));
    }

    private static boolean hasUnreadCurrencies(SheetReading reading) {
        return reading.columns().stream().anyMatch(column -> column.looks() == SheetReading.Looks.CURRENCIES)
                && reading.columns().stream()
                        .noneMatch(column -> Field.CURRENCY.label().equals(column.field()));
    }

    private static LedgerLine after(LedgerLine before, @Nullable BigDecimal rate, long minor, Decision decision) {
        return LedgerLine.of(
                before.fileNumber(), before.rowSequence(), before.key(), before.line(), rate, minor, decision);
    }

    private List<CostSum> sum() {
        LineSums all = new LineSums();
        for (LineChange change : this) {
            if (!change.notCost()) {
                LedgerLine line = change.after();
                all.add(line.line(), line.type(), line.workItem(), line.reportingMinor());
            }
        }
        return all.sums();
    }
}
