package dev.apportion.whatif;

import dev.apportion.classify.Classifier;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.decide.BudgetOverruns;
import dev.apportion.decide.Classifiers;
import dev.apportion.decide.DuplicateLines;
import dev.apportion.decide.LineDecisions;
import dev.apportion.decide.LineSums;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Settings;
import dev.apportion.report.whatif.LineChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
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
    private final LineDecisions lineDecisions;
    private final CurrencyUnit reporting;
    private final Map<RowKey, Message> duplicates = new HashMap<>();
    private final Set<SheetKey> unreadCurrencies = new HashSet<>();
    private final Map<String, Message> stopped = new HashMap<>();
    private @Nullable List<CostSum> sums;

    Redecision(Ledger ledger, Run run, Policy policy) {
        this.ledger = ledger;
        this.run = run;
        this.lineDecisions = LineDecisions.of(policy, run.period(), Classifiers.ofRun(policy, ledger, run));
        this.reporting = policy.settings().currency();
        ledger.of(run.id()).sheets().all().forEach((file, readings) -> readings.stream()
                .filter(Redecision::hasUnreadCurrencies)
                .forEach(reading -> unreadCurrencies.add(new SheetKey(file, reading.sheet()))));
        holdDuplicates(new DuplicateLines(policy, ledger.decisions().all()));
        if (policy.settings().decisions().budgetAction() == Settings.BudgetAction.STOP) {
            List<CostSum> all = sum();
            for (Map.Entry<RegisteredProject, Message> overrun :
                    BudgetOverruns.of(policy, ledger, run.period(), all).entrySet()) {
                stopped.put(overrun.getKey().code(), overrun.getValue());
            }
            this.sums = stopped.isEmpty() ? all : null;
        }
    }

    /** What the lines add up to under the other policy, without those that it takes for no cost. */
    List<CostSum> sums() {
        List<CostSum> known = sums == null ? sum() : sums;
        sums = known;
        return known;
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
        Iterator<LedgerLine> lines = ledger.of(run.id()).lines().all().iterator();
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

    private void holdDuplicates(DuplicateLines rule) {
        if (rule.areHeld()) {
            ledger.of(run.id()).lines().duplicates().stream()
                    .filter(rule::isHeld)
                    .forEach(duplicate -> duplicates.put(
                            new RowKey(duplicate.fileNumber(), duplicate.rowSequence()),
                            DuplicateLines.inWords(duplicate)));
        }
    }

    /** A line of the run. */
    LineChange decide(LedgerLine before) {
        Optional<Classifier.NotCost> notCost = lineDecisions.notCost(before.line());
        if (notCost.isPresent()) {
            Decision no = Decision.held(Decision.Kind.HELD, notCost.get().reason())
                    .by(notCost.get().rule());
            LedgerLine nothing =
                    new LedgerLine(before.fileNumber(), before.rowSequence(), before.key(), before.line(), null, 0, no);
            return new LineChange(before, nothing, true);
        }
        LedgerLine after = lineDecisions
                .decide(before, waitsForItsReading(before) ? before.decision().evidence() : null)
                .at(before.fileNumber(), before.rowSequence());
        Message heldFor = duplicates.get(new RowKey(before.fileNumber(), before.rowSequence()));
        String workItem = after.decision().workItem();
        Message overBudget = workItem == null ? null : stopped.get(workItem);
        if (heldFor != null) {
            return new LineChange(before, after.held(Decision.Kind.REPEATED, heldFor), false);
        }
        return new LineChange(
                before, overBudget == null ? after : after.held(Decision.Kind.OVER_BUDGET, overBudget), false);
    }

    /**
     * No rate helps a line whose currency is in a column that was not read, and nothing one whose texts have two readings:
     * the file must be read again.
     */
    private boolean waitsForItsReading(LedgerLine line) {
        if (line.rate() != null) {
            return false;
        }
        if (line.line().currency().equals(reporting)) {
            return line.reportingMinor() == 0 && line.line().minor() != 0;
        }
        return unreadCurrencies.contains(
                new SheetKey(line.fileNumber(), line.line().source().sheet()));
    }

    private static boolean hasUnreadCurrencies(SheetReading reading) {
        return reading.columns().stream().anyMatch(column -> column.looks() == SheetReading.Looks.CURRENCIES)
                && reading.columns().stream()
                        .noneMatch(column -> Field.CURRENCY.label().equals(column.field()));
    }

    private List<CostSum> sum() {
        LineSums all = new LineSums();
        for (LineChange change : this) {
            if (!change.notCost()) {
                LedgerLine line = change.after();
                all.add(line.line(), line.decision(), line.reportingMinor());
            }
        }
        return all.sums();
    }
}
