package dev.apportion.web.month;

import dev.apportion.control.NotCounted;
import dev.apportion.cost.Period;
import dev.apportion.folder.Fingerprint;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.ControlTotals.DepartmentTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.WrittenWorkbook;
import dev.apportion.policy.Policy;
import dev.apportion.web.month.Month.KeyFigure;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Finds what the page of a month shows in the ledger. The figures are those of the workbooks and control totals. */
final class MonthFigures {

    private final Workplace workplace;
    private final Words words;
    private final Ledger ledger;
    private final Run run;
    private final ControlTotals totals;
    private final Completeness completeness;
    private final Optional<Policy> policy;

    private MonthFigures(Workplace workplace, Words words, Ledger ledger, Run run) {
        this.workplace = workplace;
        this.words = words;
        this.ledger = ledger;
        this.run = run;
        this.totals = ControlTotals.of(ledger.of(run.id()));
        this.completeness = Completeness.of(ledger, run);
        this.policy = workplace.readablePolicy();
    }

    /** The latest complete run of a month, if there is one. */
    static Optional<Month> of(Workplace workplace, Words words, Ledger ledger, Period period)
            throws IOException, RunFailedException {
        Optional<Run> run = ledger.runs().latestDone(period);
        return run.isEmpty()
                ? Optional.empty()
                : Optional.of(new MonthFigures(workplace, words, ledger, run.get()).month());
    }

    private Month month() throws IOException {
        boolean changed = !Fingerprint.now(workplace.home(), run.period(), ledger)
                .equals(run.basis().fingerprint());
        return new Month(
                run.revision(),
                run.basis().restatement(),
                words.time(Objects.requireNonNullElse(run.ended(), run.started())),
                run.basis().preparedBy(),
                changed,
                List.of(collect(), correct(), decide(), allocate(), approve(), close()),
                figures(),
                tiles(),
                Changes.of(ledger, run, totals, words).orElse(null),
                NotCounted.lines(completeness),
                Downloads.in(workplace.home().output(run)));
    }

    private Stage collect() {
        long lines = totals.files().stream()
                .mapToLong(ControlTotals.FileTotals::accepted)
                .sum();
        int missing = completeness.missingDepartments().size();
        return new Stage(
                "collect",
                Stage.todoIf(missing > 0),
                missing > 0
                        ? words.of("stage.collect.missing", missing)
                        : words.of("stage.collect.count", totals.files().size(), lines),
                money(sum(DepartmentTotals::own)));
    }

    private Stage correct() {
        int gaps =
                completeness.gaps().size() - completeness.missingDepartments().size();
        String amounts = completeness.gaps().stream()
                .filter(gap -> gap.amount() != null && gap.currency() != null)
                .collect(Collectors.groupingBy(
                        gap -> Objects.requireNonNull(gap.currency()),
                        TreeMap::new,
                        Collectors.reducing(
                                BigDecimal.ZERO, gap -> Objects.requireNonNull(gap.amount()), BigDecimal::add)))
                .entrySet()
                .stream()
                .map(sum -> words.money(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(", "));
        return new Stage("correct", Stage.todoIf(gaps > 0), words.of("stage.correct.count", gaps), amounts);
    }

    private Stage decide() {
        long held =
                completeness.held().stream().mapToLong(Completeness.Held::lines).sum();
        return new Stage(
                "decide",
                Stage.todoIf(held > 0),
                words.of("stage.decide.count", held),
                held == 0 ? "" : money(sum(DepartmentTotals::held)));
    }

    private Stage allocate() {
        long senders = totals.departments().stream()
                .filter(department -> department.sent() != 0)
                .count();
        return new Stage(
                "allocate",
                Stage.State.DONE,
                words.of("stage.allocate.count", senders),
                money(sum(DepartmentTotals::sent)));
    }

    private Stage approve() {
        boolean asked =
                policy.map(known -> known.settings().controls().approval()).orElse(false);
        Optional<AuditEntry> approval = ledger.audit().approval(run);
        Stage.State open = asked ? Stage.State.TODO : Stage.State.NONE;
        return new Stage(
                "approve",
                approval.isPresent() ? Stage.State.DONE : open,
                approval.map(entry -> words.of("stage.approve.by", entry.who()))
                        .orElseGet(() -> words.of(asked ? "stage.approve.open" : "stage.approve.none")),
                "");
    }

    private Stage close() {
        Optional<AuditEntry> closing = ledger.audit().closing(run.period());
        return new Stage(
                "close",
                closing.isPresent() ? Stage.State.DONE : Stage.State.NONE,
                closing.map(entry -> words.of("stage.close.by", entry.who(), words.time(entry.at())))
                        .orElseGet(() -> words.of("stage.close.open")),
                "");
    }

    private List<KeyFigure> figures() {
        long own = sum(DepartmentTotals::own);
        return List.of(
                figure("own", own, 0),
                figure("project", sum(DepartmentTotals::project), own),
                figure("operation", sum(DepartmentTotals::operation), own),
                figure("held", sum(DepartmentTotals::held), own));
    }

    private KeyFigure figure(String key, long minor, long whole) {
        if (whole == 0) {
            return new KeyFigure(key, money(minor), "", -1);
        }
        BigDecimal share = BigDecimal.valueOf(minor).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
        NumberFormat percent = NumberFormat.getPercentInstance(words.language());
        percent.setMinimumFractionDigits(1);
        boolean isPart = share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
        return new KeyFigure(
                key,
                money(minor),
                percent.format(share),
                isPart ? share.movePointRight(3).intValueExact() : -1);
    }

    private List<Tile> tiles() {
        Map<String, String> names = new TreeMap<>();
        totals.departments().forEach(department -> names.put(department.department(), ""));
        completeness.missingDepartments().forEach(code -> names.put(code, ""));
        policy.ifPresent(
                known -> names.replaceAll((code, none) -> known.departments().containsKey(code)
                        ? known.departments().get(code).department().name()
                        : none));
        Map<String, String> packs = ledger.of(run.id()).workbooks().all().stream()
                .filter(workbook -> workbook.kind() == WrittenWorkbook.Kind.PACK && workbook.owner() != null)
                .collect(Collectors.toMap(
                        workbook -> Objects.requireNonNull(workbook.owner()),
                        WrittenWorkbook::path,
                        (one, other) -> one));
        List<Tile> tiles = new ArrayList<>();
        names.forEach((code, name) -> tiles.add(tile(code, name, packs.getOrDefault(code, ""))));
        return tiles;
    }

    private Tile tile(String code, String name, String pack) {
        Optional<DepartmentTotals> known = totals.departments().stream()
                .filter(department -> department.department().equals(code))
                .findFirst();
        long held = known.map(DepartmentTotals::held).orElse(0L);
        boolean lines =
                completeness.held().stream().anyMatch(of -> of.department().equals(code) && of.lines() > 0);
        boolean faulty = completeness.gaps().stream().anyMatch(gap -> code.equals(gap.department()));
        Tile.State state = completeness.missingDepartments().contains(code)
                ? Tile.State.MISSING
                : faulty ? Tile.State.FAULTY : lines ? Tile.State.HELD : Tile.State.CLEAN;
        return new Tile(
                code,
                name,
                state,
                known.filter(department -> state != Tile.State.MISSING)
                        .map(department -> money(department.own()))
                        .orElse(""),
                held == 0 ? "" : money(held),
                pack);
    }

    private long sum(ToLongFunction<DepartmentTotals> amount) {
        return totals.departments().stream().mapToLong(amount).reduce(0, Math::addExact);
    }

    private String money(long minor) {
        return words.money(minor, run.currency());
    }
}
