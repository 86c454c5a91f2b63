package dev.apportion.report.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.file.Senders;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.message.Wording;
import dev.apportion.money.MinorUnits;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.lang3.StringUtils;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** All of a run that is small enough to hold: everything but its lines. */
public final class RunFigures {

    /** The step of findings about the workbooks themselves. */
    public static final String WRITING = "report";

    public final RunLedger ledger;
    public final Policy policy;
    public final Run run;
    public final CurrencyUnit currency;

    /** Of what workbooks say. */
    public final Wording wording;

    public final List<SourceFile> files;
    public final List<ControlTotals.FileTotals> fileTotals;
    public final List<AllocationEntry> entries;
    public final List<Finding> findings;

    private final FindingAmounts findingAmounts;

    public final RejectedByDepartment rejected;
    public final Completeness completeness;

    /** Numbers of the files in which a department has rows, by its code; empty for rows without one. */
    public final Map<String, Set<Integer>> filesByDepartment;

    /** Departments of which a line counts. */
    public final Set<String> present;

    /** Entries by the departments at both their ends. */
    private final Map<String, List<AllocationEntry>> entriesByDepartment = new HashMap<>();

    /** The complete revision before this one, null for a period's first. */
    public final @Nullable Run previous;

    /** By period, this one last. Earlier ones as far as they are complete and in the same currency. */
    final TreeMap<Period, Month> months = new TreeMap<>();

    /** Of this period. */
    public final MonthBudgets budgets;

    public RunFigures(Ledger ledger, Policy policy, Run run) {
        this.ledger = ledger.of(run.id());
        this.policy = policy;
        this.run = run;
        this.currency = run.currency();
        this.wording = Wording.in(policy.settings().language());
        this.files = this.ledger.files().all();
        this.fileTotals = ControlTotals.files(ledger.of(run.id()));
        List<SourceFiles.Tally> tallies = this.ledger.files().tallies();
        this.filesByDepartment = tallies.stream()
                .collect(groupingBy(SourceFiles.Tally::department, mapping(SourceFiles.Tally::fileNumber, toSet())));
        this.present = tallies.stream()
                .filter(tally -> tally.outcome() == RowOutcome.Kind.ACCEPTED)
                .map(SourceFiles.Tally::department)
                .collect(toSet());
        this.entries = this.ledger.allocations().entries();
        for (AllocationEntry entry : entries) {
            link(entry.fromDepartment(), entry);
            if (!entry.toDepartment().equals(entry.fromDepartment())) {
                link(entry.toDepartment(), entry);
            }
        }
        // Which workbooks could not be written is not known before all were tried, so none says so.
        this.findings = this.ledger.findings().allBut(WRITING);
        this.findingAmounts = new FindingAmounts(this.ledger.lines(), files, findings);
        this.rejected = new RejectedByDepartment(this.ledger.rows().rejected().all(), new Senders(tallies));
        this.completeness = Completeness.of(ledger, run);
        this.previous = ledger.runs()
                .latestDone(run.period())
                .filter(done -> done.id() != run.id())
                .orElse(null);
        months.put(run.period(), new Month(ledger, run));
        for (Run earlier : ledger.runs().latestDoneBefore(run.period())) {
            if (earlier.currency().equals(currency)) {
                months.put(earlier.period(), new Month(ledger, earlier));
            }
        }
        this.budgets = new MonthBudgets(current().budgets(), currency);
    }

    /** A finding with the amount of the row that it is about. */
    public FindingRow row(Finding finding) {
        return FindingRow.of(finding, MinorUnits.decimalOrNull(findingAmounts.of(finding), currency), wording);
    }

    private void link(String department, AllocationEntry entry) {
        entriesByDepartment
                .computeIfAbsent(department, code -> new ArrayList<>())
                .add(entry);
    }

    public Month current() {
        return months.lastEntry().getValue();
    }

    /** What the ledger has of a month in the same currency; null of one that it doesn't know. */
    @Nullable
    public Month month(Period period) {
        return months.get(period);
    }

    /** Totals of a month's departments; none of a month that the ledger doesn't know. */
    public List<ControlTotals.DepartmentTotals> departmentsOf(Period period) {
        Month month = months.get(period);
        return month == null ? List.of() : month.departments();
    }

    /** Entries from or to a department, in order. */
    public List<AllocationEntry> entriesOf(String department) {
        return entriesByDepartment.getOrDefault(department, List.of());
    }

    /** Name of a department; its code where the policy doesn't know it. */
    public String departmentName(String code) {
        var registered = policy.departments().get(code);
        return registered == null ? code : registered.department().name();
    }

    /** Name of a registered project or operation; its code where the policy doesn't know it. */
    public String workItemName(String code) {
        RegisteredProject project = policy.register().projects().get(code);
        RegisteredOperation operation = policy.register().operations().get(code);
        return project != null ? project.name() : operation != null ? operation.name() : code;
    }

    /** Code and name, as workbooks say a department in one cell. */
    public String departmentLabel(String code) {
        return code + " " + departmentName(code);
    }

    /** Codes of the departments that have cost in this period. */
    public List<String> departments() {
        return current().departments().stream()
                .map(ControlTotals.DepartmentTotals::department)
                .toList();
    }

    /** Months of the ledger, the latest first, at most as many. */
    List<Month> latest(int most) {
        List<Month> latest = new ArrayList<>(months.descendingMap().values());
        return latest.subList(0, Math.min(most, latest.size()));
    }

    /** Budget of the month, own cost, of one department or of all together; null if none has one. */
    @Nullable
    public BigDecimal budget(Predicate<String> department) {
        List<Long> budgets = new ArrayList<>();
        for (RegisteredDepartment registered : policy.departments().values()) {
            Long budget = registered.budgetMinor();
            if (budget != null && department.test(registered.department().code())) {
                budgets.add(budget);
            }
        }
        return budgets.isEmpty() ? null : amount(budgets.stream().reduce(0L, Math::addExact));
    }

    public BigDecimal amount(long minor) {
        return MinorUnits.decimal(minor, currency);
    }

    /** Figures of a period of one department, or of all with null as its code. */
    public KeyFigures figures(Period period, Predicate<String> department) {
        Month month = months.get(period);
        if (month == null) {
            return KeyFigures.UNKNOWN;
        }
        long[] sums = new long[7];
        for (ControlTotals.DepartmentTotals totals : month.departments()) {
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
    public List<MonthRow> trend(Predicate<String> department) {
        List<Month> latest = new ArrayList<>(latest(12));
        Collections.reverse(latest);
        List<MonthRow> rows = new ArrayList<>();
        for (Month month : latest) {
            KeyFigures figures = figures(month.period(), department);
            if (figures.project() != null && figures.operation() != null && figures.held() != null) {
                rows.add(new MonthRow(
                        StringUtils.capitalize(
                                month.period().inWords(policy.settings().language())),
                        figures.project(),
                        figures.operation(),
                        figures.held()));
            }
        }
        return rows;
    }
}
