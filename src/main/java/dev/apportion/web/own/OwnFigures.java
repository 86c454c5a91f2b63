package dev.apportion.web.own;

import dev.apportion.control.NotCounted;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.Finding;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.ControlTotals.DepartmentTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.WrittenWorkbook;
import dev.apportion.message.Wording;
import dev.apportion.policy.Base;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Pool;
import dev.apportion.web.decide.GroupView.LineView;
import dev.apportion.web.own.OwnMonth.Charge;
import dev.apportion.web.own.OwnMonth.Figure;
import dev.apportion.web.own.OwnMonth.Noticed;
import dev.apportion.web.own.OwnMonth.ToCorrect;
import dev.apportion.web.shell.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Finds what a department's head sees of the latest complete run. Whatever is asked of the ledger is narrowed to the department here. */
final class OwnFigures {

    private static final int MOST_FINDINGS = 200;

    /** Of more the workbook that goes back is the place to correct them. */
    private static final int MOST_CELLS = 50;

    private final Policy policy;
    private final Words words;
    private final RunLedger kept;
    private final Corrections corrections;
    private final Completeness completeness;
    private final CurrencyUnit currency;

    /** @param corrections as they are now */
    OwnFigures(Policy policy, Words words, Ledger ledger, Run run, Corrections corrections) {
        this.policy = policy;
        this.words = words;
        this.kept = ledger.of(run.id());
        this.corrections = corrections;
        this.completeness = Completeness.of(ledger, run);
        this.currency = run.currency();
    }

    /**
     * A department's month.
     *
     * @param held its held lines
     */
    OwnMonth of(String code, List<LineView> held) {
        List<AllocationEntry> charges = kept.allocations().entries().stream()
                .filter(entry -> entry.stage() == AllocationEntry.Stage.BETWEEN_DEPARTMENTS
                        && entry.toDepartment().equals(code))
                .toList();
        List<Finding> findings = kept.findings().ofDepartment(code);
        List<ToCorrect> toCorrect = OwnCells.of(kept, corrections, code, Wording.in(words.language()));
        return new OwnMonth(
                code,
                nameOf(policy, code),
                pack(kept, code).isPresent(),
                returned(kept, code).stream()
                        .map(workbook ->
                                workbook.path().substring(workbook.path().lastIndexOf('/') + 1))
                        .toList(),
                ControlTotals.departments(kept).stream()
                        .filter(totals -> totals.department().equals(code))
                        .findFirst()
                        .map(this::figures)
                        .orElse(List.of()),
                charges.stream().map(this::charge).toList(),
                money(charges.stream().mapToLong(AllocationEntry::minor).reduce(0, Math::addExact)),
                NotCounted.lines(new Completeness(
                        completeness.gaps().stream()
                                .filter(gap -> code.equals(gap.department()))
                                .toList(),
                        List.of())),
                findings.stream().limit(MOST_FINDINGS).map(this::noticed).toList(),
                Math.max(0, findings.size() - MOST_FINDINGS),
                Questions.of(held),
                toCorrect.stream().limit(MOST_CELLS).toList(),
                Math.max(0, toCorrect.size() - MOST_CELLS));
    }

    /** Workbooks that go back to the department to be corrected; nobody else has a row in them. */
    static List<WrittenWorkbook> returned(RunLedger kept, String code) {
        return kept.workbooks().all().stream()
                .filter(workbook -> workbook.kind() == WrittenWorkbook.Kind.RETURNED && code.equals(workbook.owner()))
                .toList();
    }

    /** The department's workbook in a run. */
    static Optional<WrittenWorkbook> pack(RunLedger kept, String code) {
        return kept.workbooks().all().stream()
                .filter(workbook -> workbook.kind() == WrittenWorkbook.Kind.PACK && code.equals(workbook.owner()))
                .findFirst();
    }

    static String nameOf(Policy policy, String code) {
        var registered = policy.departments().get(code);
        return registered == null ? "" : registered.department().name();
    }

    private List<Figure> figures(DepartmentTotals totals) {
        return List.of(
                new Figure("figure.own", money(totals.own())),
                new Figure("figure.sent", money(totals.sent())),
                new Figure("figure.received", money(Math.addExact(totals.received(), totals.handover()))),
                new Figure("figure.project", money(totals.project())),
                new Figure("figure.operation", money(totals.operation())),
                new Figure("figure.held", money(totals.held())));
    }

    private Charge charge(AllocationEntry entry) {
        Base base = policy.pooling().bases().get(entry.basis().base());
        return new Charge(
                entry.pool(),
                policy.pooling().pools().stream()
                        .filter(pool -> pool.code().equals(entry.pool()))
                        .findFirst()
                        .map(Pool::name)
                        .orElse(""),
                entry.basis().base(),
                words.number(entry.basis().quantity()),
                words.number(entry.basis().total()),
                entry.basis().afterAllCharges() ? words.of("my.after") : unit(base),
                money(entry.minor()));
    }

    private Noticed noticed(Finding finding) {
        String place = Stream.of(finding.source(), finding.cell())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return new Noticed(
                "severity." + finding.severity().name().toLowerCase(Locale.ROOT),
                place,
                Wording.in(words.language()).of(finding.message()));
    }

    private static String unit(@Nullable Base base) {
        String unit = base == null ? null : base.unit();
        return unit == null ? "" : unit;
    }

    private String money(long minor) {
        return words.money(minor, currency);
    }
}
