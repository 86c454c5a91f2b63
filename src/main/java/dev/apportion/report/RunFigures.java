package dev.apportion.report;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.ControlTotals;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Ledger;
import dev.apportion.cost.LoadedBudget;
import dev.apportion.cost.LoadedCost;
import dev.apportion.cost.Period;
import dev.apportion.cost.RowOutcomes;
import dev.apportion.cost.Run;
import dev.apportion.cost.SourceFile;
import dev.apportion.cost.SourceFiles;
import dev.apportion.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** All of a run that is small enough to hold: everything but its lines. */
final class RunFigures {

    /** One month's totals and the cost of its work items. */
    record Month(Period period, ControlTotals totals, List<LoadedCost> loaded, List<LoadedBudget> budgets) {}

    final Ledger ledger;
    final Policy policy;
    final Run run;
    final CurrencyUnit currency;
    final List<SourceFile> files;
    final List<SourceFiles.Tally> tallies;
    final List<AllocationEntry> entries;
    final List<Finding> findings;
    final List<RowOutcomes.Rejected> rejected;

    /** The complete revision before this one, null for a period's first. */
    final @Nullable Run previous;

    /** By period, this one last. Earlier ones as far as they are complete and in the same currency. */
    final TreeMap<Period, Month> months = new TreeMap<>();

    /** Of this period. */
    final MonthBudgets budgets;

    RunFigures(Ledger ledger, Policy policy, Run run) {
        this.ledger = ledger;
        this.policy = policy;
        this.run = run;
        this.currency = run.currency();
        this.files = ledger.files().ofRun(run.id());
        this.tallies = ledger.files().tallies(run.id());
        this.entries = ledger.allocations().entries(run.id());
        this.findings = ledger.findings().ofRun(run.id());
        this.rejected = ledger.rows().rejected(run.id(), files);
        this.previous = ledger.runs()
                .latestDone(run.period())
                .filter(done -> done.id() != run.id())
                .orElse(null);
        load(run);
        for (Run earlier : ledger.runs().latestDoneBefore(run.period())) {
            if (earlier.currency().equals(currency)) {
                load(earlier);
            }
        }
        this.budgets = new MonthBudgets(current().budgets(), currency);
    }

    private void load(Run of) {
        months.put(
                of.period(),
                new Month(
                        of.period(),
                        ControlTotals.of(ledger, of.id()),
                        ledger.allocations().loaded(of.id()),
                        ledger.allocations().budgets(of.id())));
    }

    Month current() {
        return months.lastEntry().getValue();
    }

    /** Name of a department; its code where the policy doesn't know it. */
    String departmentName(String code) {
        var registered = policy.departments().get(code);
        return registered == null ? code : registered.department().name();
    }

    /** Code and name, as workbooks say a department in one cell. */
    String departmentLabel(String code) {
        return code + " " + departmentName(code);
    }

    /** Codes of the departments that have cost in this period. */
    List<String> departments() {
        return current().totals().departments().stream()
                .map(ControlTotals.DepartmentTotals::department)
                .toList();
    }

    /** Own cost of a work item over all known periods, up to this one. */
    long toDate(String workItem) {
        return sum(months, workItem);
    }

    /** Months of the ledger, the latest first, at most as many. */
    List<Month> latest(int most) {
        List<Month> latest = new ArrayList<>(months.descendingMap().values());
        return latest.subList(0, Math.min(most, latest.size()));
    }

    /** Own cost of a work item in a month. */
    static long direct(Month month, String workItem) {
        return month.loaded().stream()
                .filter(cost -> cost.workItem().code().equals(workItem))
                .mapToLong(LoadedCost::direct)
                .sum();
    }

    private static long sum(Map<Period, Month> months, String workItem) {
        return months.values().stream()
                .mapToLong(month -> direct(month, workItem))
                .sum();
    }

    BigDecimal amount(long minor) {
        return Amount.of(minor, currency);
    }

    /** Figures of a period of one department, or of all with null as its code. */
    KeyFigures figures(Period period, java.util.function.Predicate<String> department) {
        Month month = months.get(period);
        if (month == null) {
            return KeyFigures.UNKNOWN;
        }
        long[] sums = new long[7];
        for (ControlTotals.DepartmentTotals totals : month.totals().departments()) {
            if (department.test(totals.department())) {
                long[] parts = {
                    totals.own(),
                    totals.sent(),
                    totals.received(),
                    totals.handover(),
                    totals.project(),
                    totals.operation(),
                    totals.held()
                };
                for (int i = 0; i < parts.length; i++) {
                    sums[i] = Math.addExact(sums[i], parts[i]);
                }
            }
        }
        return new KeyFigures(
                amount(sums[0]),
                amount(Math.negateExact(sums[1])),
                amount(sums[2]),
                amount(sums[3]),
                amount(sums[4]),
                amount(sums[5]),
                amount(sums[6]));
    }

    /** Up to twelve months, the earliest first. */
    List<MonthRow> trend(java.util.function.Predicate<String> department) {
        List<Month> latest = new ArrayList<>(latest(12));
        Collections.reverse(latest);
        List<MonthRow> rows = new ArrayList<>();
        for (Month month : latest) {
            KeyFigures figures = figures(month.period(), department);
            if (figures.project() != null && figures.operation() != null && figures.held() != null) {
                rows.add(new MonthRow(
                        month.period().toString(), figures.project(), figures.operation(), figures.held()));
            }
        }
        return rows;
    }

    /** Cost of a period's work items of one type in a department. */
    List<LoadedCost> loaded(String department, CostType type) {
        return current().loaded().stream()
                .filter(cost ->
                        cost.department().equals(department) && cost.workItem().type() == type)
                .toList();
    }
}
