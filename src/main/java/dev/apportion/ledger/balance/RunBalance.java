package dev.apportion.ledger.balance;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.DepartmentSum;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.ledger.RestatedCost;
import dev.apportion.ledger.Restatements;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.line.RecountedLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/**
 * All that must add up in a complete run, computed again from its lines and rows. One that a later revision took the place of may
 * have no lines any more; its sums and its allocation must still tie.
 */
public final class RunBalance {

    private final Ledger whole;
    private final Run run;
    private final RunLedger ledger;
    private final List<String> differences = new ArrayList<>();

    private RunBalance(Ledger whole, Run run) {
        this.whole = whole;
        this.run = run;
        this.ledger = whole.of(run.id());
    }

    /** One sentence for each difference, of all complete runs, the oldest first. */
    public static List<String> differences(Ledger ledger) {
        return ledger.runs().all().stream()
                .sorted(Comparator.comparing(Run::period).thenComparingInt(Run::revision))
                .filter(run -> run.state() == Run.State.DONE)
                .flatMap(run -> new RunBalance(ledger, run).all().stream())
                .toList();
    }

    private List<String> all() {
        check("counts of rows", tell -> rows().tellCounts(tell));
        // Only a restatement leaves the lines of the revision before it.
        if (whole.runs().nextRestatement(run.id()).orElse(1) > 0) {
            check("lines", this::tellLines);
        } else {
            check("rows", tell -> rows().tellStored(tell));
        }
        check("sums", this::tellCost);
        check("pools", tell -> PoolBalance.tell(ledger.allocations(), tell));
        check("restated cost", this::tellRestated);
        return differences;
    }

    private RowBalance rows() {
        return new RowBalance(ledger, FileNames.of(ledger));
    }

    private void tellLines(Consumer<String> tell) {
        RecountedLines lines = ledger.lines().recounted();
        new LineBalance(ledger, FileNames.of(ledger), lines).tell(tell);
        rows().tellStored(lines, tell);
    }

    private void tellCost(Consumer<String> tell) {
        List<CostSum> sums = ledger.sums().all();
        List<LoadedCost> loaded = ledger.allocations().loaded();
        CostBalance.differences(
                        ledger.files().tallies(),
                        sums,
                        new ControlTotals(List.of(), ControlTotals.departments(DepartmentSum.of(sums), loaded)))
                .forEach(tell);
        EntryBalance.differences(
                        ledger.allocations().poolFlows(), ledger.allocations().taken(), sums)
                .forEach(tell);
        LoadedBalance.tell(sums, ledger.allocations().moved(), loaded, tell);
    }

    private void tellRestated(Consumer<String> tell) {
        List<RestatedCost> posted = run.basis().restatement() == 0
                ? List.of()
                : whole.runs()
                        .doneBefore(run)
                        .map(before -> Restatements.differences(
                                whole.of(before.id()).allocations().loaded(),
                                ledger.allocations().loaded()))
                        .orElse(List.of());
        new Compared<>(
                        byWords(posted),
                        "loaded cost less that before",
                        byWords(ledger.restatements().all()),
                        "restated cost",
                        minor -> minor + " minor units")
                .tell(tell);
    }

    private static Map<String, Long> byWords(List<RestatedCost> costs) {
        return costs.stream()
                .collect(Collectors.toMap(
                        cost -> "department " + cost.department() + ", work item " + cost.workItem() + ", "
                                + cost.type().name().toLowerCase(Locale.ROOT),
                        RestatedCost::minor,
                        Math::addExact));
    }

    /** What makes no sense any more is a difference, too. */
    private void check(String what, Consumer<Consumer<String>> part) {
        String of = "Revision " + run.revision() + " of " + run.period() + ": ";
        try {
            part.accept(difference -> differences.add(of + difference));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            differences.add(of + "its " + what + " can't be read (" + e.getMessage() + ").");
        }
    }
}
