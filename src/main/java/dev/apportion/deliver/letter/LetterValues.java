package dev.apportion.deliver.letter;

import dev.apportion.cost.Department;
import dev.apportion.cost.Finding;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What a run has to say to an addressee, under the names that templates use. */
public final class LetterValues {

    /** More would hide the ones that matter; the workbooks list all. */
    private static final int MOST_FINDINGS = 20;

    private static final String EVERYTHING = "All departments";

    private final Policy policy;
    private final Ledger ledger;
    private final Run run;
    private final Map<String, Figures> now;
    private final Map<String, Figures> lastMonth;
    private final boolean hasLastMonth;
    private final List<Finding> findings;
    private final List<RejectedCost> rejected;
    private final Map<Integer, Map<String, Figures>> revisions = new HashMap<>();

    public LetterValues(Policy policy, Ledger ledger, Run run) {
        this.policy = policy;
        this.ledger = ledger;
        this.run = run;
        this.now = Figures.ofRun(ledger, run.id());
        List<Run> before = ledger.runs().latestDoneBefore(run.period()).stream()
                .filter(earlier -> earlier.period().equals(run.period().minusMonths(1)))
                .toList();
        this.hasLastMonth = !before.isEmpty();
        this.lastMonth = hasLastMonth ? Figures.ofRun(ledger, before.get(0).id()) : Map.of();
        this.findings = ledger.of(run.id()).findings().all().stream()
                .filter(finding -> finding.severity() != Finding.Severity.INFO)
                .toList();
        this.rejected = RejectedCost.of(ledger, run);
    }

    /** Everything but what differs between revisions. */
    public Map<String, Object> of(Addressee addressee) {
        LocalAmounts amounts = new LocalAmounts(addressee.language(), run.currency());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("organization", policy.settings().organization());
        // The shipped text is English; one in another language names the month in that language.
        values.put("period", run.period().inWords(Locale.ENGLISH));
        values.put("localPeriod", run.period().inWords(addressee.language()));
        values.put("currency", run.currency().getCode());
        values.put("name", addressee.name());
        values.put("rows", rows(addressee, amounts));
        values.put(
                "rejected",
                rejected.stream()
                        .filter(cost -> concerns(addressee, cost.department()))
                        .map(cost -> rejected(cost, addressee.language()))
                        .toList());
        List<Finding> seen = findings.stream()
                .filter(finding -> concerns(addressee, finding.department()))
                .toList();
        values.put(
                "findings",
                seen.stream().limit(MOST_FINDINGS).map(this::finding).toList());
        values.put("more", Math.max(0, seen.size() - MOST_FINDINGS));
        return values;
    }

    /** Which totals differ from those of an earlier revision of the period. */
    public List<Map<String, Object>> changes(Addressee addressee, int revision) {
        LocalAmounts amounts = new LocalAmounts(addressee.language(), run.currency());
        Map<String, Figures> then = revisions.computeIfAbsent(revision, this::figuresOf);
        List<Map<String, Object>> changes = new ArrayList<>();
        for (String code : addressee.packs()) {
            TotalsChange.add(changes, name(code), figures(then, code), figures(now, code), amounts);
        }
        if (addressee.summary()) {
            TotalsChange.add(changes, EVERYTHING, all(then), all(now), amounts);
        }
        return changes;
    }

    /** The hash of the entry by which the period was closed, empty if it is open. */
    public String closing() {
        return ledger.audit().closing(run.period()).map(AuditEntry::hash).orElse("");
    }

    private Map<String, Figures> figuresOf(int revision) {
        return ledger.runs().all().stream()
                .filter(earlier -> earlier.period().equals(run.period()) && earlier.revision() == revision)
                .findFirst()
                .map(earlier -> Figures.ofRun(ledger, earlier.id()))
                .orElse(Map.of());
    }

    private List<Map<String, Object>> rows(Addressee addressee, LocalAmounts amounts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String code : addressee.packs()) {
            RegisteredDepartment department = policy.departments().get(code);
            Long budget = department == null ? null : department.budgetMinor();
            rows.add(row(
                    name(code),
                    figures(now, code),
                    budget == null ? "" : amounts.of(budget),
                    hasLastMonth ? amounts.of(figures(lastMonth, code).total()) : "",
                    amounts));
        }
        if (addressee.summary()) {
            List<Long> budgets = policy.departments().values().stream()
                    .map(RegisteredDepartment::budgetMinor)
                    .filter(Objects::nonNull)
                    .toList();
            long budget = budgets.stream().reduce(0L, Math::addExact);
            rows.add(row(
                    EVERYTHING,
                    all(now),
                    budgets.isEmpty() ? "" : amounts.of(budget),
                    hasLastMonth ? amounts.of(all(lastMonth).total()) : "",
                    amounts));
        }
        return rows;
    }

    private static Map<String, Object> row(
            String who, Figures figures, String budget, String lastMonth, LocalAmounts amounts) {
        return Map.of(
                "who", who,
                "own", amounts.of(figures.own()),
                "project", amounts.of(figures.project()),
                "operation", amounts.of(figures.operation()),
                "held", amounts.of(figures.held()),
                "total", amounts.of(figures.total()),
                "budget", budget,
                "lastMonth", lastMonth);
    }

    /** Nobody reads of another department's findings and rejected rows; those who get the summary read all. */
    private static boolean concerns(Addressee addressee, @Nullable String department) {
        return addressee.summary() || (department != null && addressee.packs().contains(department));
    }

    private Map<String, Object> rejected(RejectedCost cost, Locale language) {
        String department = cost.department();
        return Map.of(
                "who",
                department == null ? policy.settings().organization() : name(department),
                "file",
                cost.file(),
                "rows",
                cost.rows(),
                "amount",
                cost.currency().isEmpty()
                        ? ""
                        : cost.currency() + " "
                                + new LocalAmounts(language, CurrencyUnit.of(cost.currency())).of(cost.minor()));
    }

    private Map<String, Object> finding(Finding finding) {
        return Map.of(
                "who", finding.department() == null ? policy.settings().organization() : name(finding.department()),
                "where", finding.source() == null ? "" : " (" + finding.source() + ")",
                "message", finding.message());
    }

    private String name(String code) {
        RegisteredDepartment registered = policy.departments().get(code);
        if (registered == null) {
            return code;
        }
        Department department = registered.department();
        return (department.code() + " " + department.name()).strip();
    }

    private static Figures figures(Map<String, Figures> figures, String code) {
        return figures.getOrDefault(code, Figures.NONE);
    }

    private static Figures all(Map<String, Figures> figures) {
        return figures.values().stream().reduce(Figures.NONE, Figures::plus);
    }
}
