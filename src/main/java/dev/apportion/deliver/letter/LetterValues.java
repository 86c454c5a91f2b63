package dev.apportion.deliver.letter;

import dev.apportion.cost.Department;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.message.GroupedAmount;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import dev.apportion.money.Amount;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What a run has to say to an addressee, under the names that templates use. */
public final class LetterValues {

    /** Kinds of findings. More would hide the ones that matter; the workbooks list all. */
    private static final int MOST_FINDINGS = 5;

    private static final Message EVERYTHING = Message.of("All departments");

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
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("organization", policy.settings().organization());
        // The shipped text is English; one in another language names the month in that language.
        values.put("period", run.period().inWords(Locale.ENGLISH));
        values.put("localPeriod", run.period().inWords(addressee.language()));
        values.put("currency", run.currency().getCode());
        values.put("name", addressee.name());
        values.put("summary", addressee.summary());
        values.put("rows", rows(addressee));
        List<RejectedCost> concerned = rejected.stream()
                .filter(cost -> concerns(addressee, cost.department()))
                .toList();
        values.put(
                "rejected",
                concerned.stream()
                        .map(cost -> rejected(cost, addressee.language()))
                        .toList());
        values.put(
                "rejectedRows", concerned.stream().mapToLong(RejectedCost::rows).sum());
        values.put(
                "rejectedFiles",
                concerned.stream().map(RejectedCost::file).distinct().count());
        values.put("rejectedAmounts", known(concerned, addressee.language()));
        Map<List<Object>, List<Finding>> groups = findings.stream()
                .filter(finding -> concerns(addressee, finding.department()))
                .filter(finding -> addressee.summary() || !finding.code().isForFinance())
                .collect(Collectors.groupingBy(
                        finding -> List.of(
                                finding.code(), addressee.summary() ? "" : String.valueOf(finding.department())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        values.put(
                "findings",
                groups.values().stream()
                        .limit(MOST_FINDINGS)
                        .map(alike -> findings(alike, addressee))
                        .toList());
        values.put(
                "more",
                groups.values().stream()
                        .skip(MOST_FINDINGS)
                        .mapToInt(List::size)
                        .sum());
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
            TotalsChange.add(changes, Wording.in(addressee.language()).of(EVERYTHING), all(then), all(now), amounts);
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

    private List<Map<String, Object>> rows(Addressee addressee) {
        LetterRow row = new LetterRow(run, addressee.language());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String code : addressee.packs()) {
            RegisteredDepartment department = policy.departments().get(code);
            rows.add(row.of(
                    name(code),
                    figures(now, code),
                    department == null ? null : department.budgetMinor(),
                    hasLastMonth ? figures(lastMonth, code).own() : null,
                    silent(code::equals)));
        }
        if (addressee.summary()) {
            List<Long> budgets = policy.departments().values().stream()
                    .map(RegisteredDepartment::budgetMinor)
                    .filter(Objects::nonNull)
                    .toList();
            rows.add(row.of(
                    Wording.in(addressee.language()).of(EVERYTHING),
                    all(now),
                    budgets.isEmpty() ? null : budgets.stream().reduce(0L, Math::addExact),
                    hasLastMonth ? all(lastMonth).own() : null,
                    silent(code -> true)));
        }
        return rows;
    }

    /** Names of the departments that were expected and sent nothing. */
    private List<String> silent(Predicate<String> which) {
        return findings.stream()
                .filter(finding -> finding.code() == FindingCode.MISSING_DEPARTMENT)
                .map(Finding::department)
                .filter(Objects::nonNull)
                .filter(which)
                .map(this::name)
                .toList();
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
                cost.currency().isEmpty() ? "" : amount(cost.minor(), cost.currency(), language));
    }

    /** What is known of rejected rows, an amount for each currency; empty if nothing is. */
    private static String known(List<RejectedCost> rejected, Locale language) {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (RejectedCost cost : rejected) {
            if (!cost.currency().isEmpty()) {
                sums.merge(cost.currency(), cost.minor(), Math::addExact);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> amount(sum.getValue(), sum.getKey(), language))
                .collect(Collectors.joining(", "));
    }

    private static String amount(long minor, String currency, Locale language) {
        return Wording.in(language)
                .of(Message.of("{0}", new GroupedAmount(new Amount(minor, CurrencyUnit.of(currency)))));
    }

    /** Those of one kind, to whoever answers for one department of that: the first, and how many more there are. */
    private Map<String, Object> findings(List<Finding> alike, Addressee addressee) {
        Wording wording = Wording.in(addressee.language());
        Finding first = alike.get(0);
        return Map.of(
                "who",
                first.department() == null ? policy.settings().organization() : name(first.department()),
                "where",
                first.source() == null ? "" : wording.of(first.source().inWords()),
                "message",
                wording.of(message(first, addressee)),
                "others",
                alike.size() - 1);
    }

    /** The finding itself tells finance what to do; who shall send cost cannot ask for it or change the policy. */
    private Message message(Finding finding, Addressee addressee) {
        return finding.code() == FindingCode.MISSING_DEPARTMENT && !addressee.summary()
                ? Message.of(
                        "No cost for {0} has arrived yet. Please send it, or tell us that there is none.",
                        run.period().inWords(addressee.language()))
                : finding.message();
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
