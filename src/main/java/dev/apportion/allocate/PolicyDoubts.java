package dev.apportion.allocate;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.allocate.base.BaseQuantities;
import dev.apportion.allocate.base.DepartmentIndex;
import dev.apportion.allocate.base.FigureSelection;
import dev.apportion.allocate.base.GatheredPool;
import dev.apportion.allocate.base.PlainNumbers;
import dev.apportion.allocate.base.Receivers;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Department;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.money.MinorUnits;
import dev.apportion.policy.Base;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Pool;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a policy says that can be carried out but is probably not meant. */
public final class PolicyDoubts {

    private final Policy policy;
    private final Period period;
    private final List<DirectCost> cells;
    private final Receivers receivers;
    private final List<Finding> doubts = new ArrayList<>();

    private PolicyDoubts(Policy policy, Period period, List<DirectCost> cells) {
        this.policy = policy;
        this.period = period;
        this.cells = cells;
        this.receivers = new Receivers(
                DepartmentIndex.of(policy, cells),
                new BaseQuantities(policy, period, cells),
                policy.settings().allocation());
    }

    /**
     * The findings, each with its row in the policy.
     *
     * @param costs what is known of the period's cost; empty if nothing is, then nothing is said of cost
     */
    public static List<Finding> of(Policy policy, Period period, Collection<DirectCost> costs) {
        PolicyDoubts doubts = new PolicyDoubts(policy, period, CostCells.merge(costs));
        policy.pooling().pools().forEach(doubts::notReceived);
        policy.pooling().pools().stream().map(Pool::base).distinct().forEach(doubts::outdated);
        policy.pooling().shares().forEach(doubts::endedProject);
        doubts.gathering();
        return doubts.doubts;
    }

    /** Fixed percentages of departments that can't receive go silently to the others. */
    private void notReceived(Pool pool) {
        Base base = policy.pooling().bases().get(pool.base());
        if (base == null || base.kind() != Base.Kind.PERCENTAGE) {
            return;
        }
        List<Share> valid = policy.pooling().shares().stream()
                .filter(share -> share.of().equals(base.code())
                        && share.validIn(period)
                        && share.percent().signum() > 0)
                .toList();
        List<Share> lost = valid.stream()
                .filter(share -> !receivers.mayReceive(pool, share.receiver()))
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        List<String> others = valid.stream()
                .filter(share -> !lost.contains(share))
                .map(Share::receiver)
                .toList();
        String named = lost.stream()
                .map(share -> PlainNumbers.text(share.percent()) + " % to " + share.receiver() + ", which "
                        + receivers.whyNot(pool, share.receiver()))
                .collect(Collectors.joining("; "));
        add(
                FindingCode.SHARE_NOT_RECEIVED,
                "Shares",
                lost.get(0).row(),
                null,
                "The percentages of base " + base.code() + " give " + named + ". As a result, from pool " + pool.code()
                        + " (row "
                        + pool.row() + ") "
                        + (others.isEmpty()
                                ? "nobody receives anything"
                                : String.join(", ", others) + (others.size() == 1 ? " gets" : " share") + " all of it")
                        + ". Give the percentages to departments that may receive, or change the pool's Method,"
                        + " Receivers or Excluded.");
    }

    private void outdated(String code) {
        Base base = policy.pooling().bases().get(code);
        List<Base.Figure> figures = base == null ? List.of() : new FigureSelection(base, period).outdated();
        if (!figures.isEmpty()) {
            add(
                    FindingCode.OUTDATED_FIGURES,
                    "Bases",
                    figures.get(0).row(),
                    null,
                    outdated(code, figures, period) + ", so they count as zero. Add the figures for " + period
                            + ", or write Yes under Carry forward.");
        }
    }

    /** The figures of a base that are no longer valid. */
    static String outdated(String base, List<Base.Figure> figures, Period period) {
        Set<String> periods = figures.stream()
                .map(figure -> figure.period().toString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return "Base " + base + " has no figure of "
                + figures.stream().map(Base.Figure::department).collect(Collectors.joining(", ")) + " for " + period
                + "; those of " + String.join(", ", periods) + " (sheet Bases, "
                + PlainNumbers.rows(figures.stream().map(Base.Figure::row).toList()) + ") are not carried forward";
    }

    private void endedProject(Share share) {
        RegisteredProject project = policy.register().projects().get(share.receiver());
        if (project == null || !share.validIn(period) || share.percent().signum() == 0) {
            return;
        }
        boolean closed = project.status() == RegisteredProject.Status.CLOSED;
        if (closed || project.term().end().isBefore(period.firstDay())) {
            add(
                    FindingCode.SHARE_OF_ENDED_PROJECT,
                    "Shares",
                    share.row(),
                    share.of(),
                    share.of() + " gives " + PlainNumbers.text(share.percent()) + " % of what it receives to project "
                            + project.code() + ", which "
                            + (closed
                                    ? "is closed"
                                    : "ended on " + project.term().end())
                            + ". End the share with Until, or extend the project.");
        }
    }

    private void gathering() {
        Gathering gathering;
        try {
            gathering = Gathering.of(policy, cells);
        } catch (AllocationException e) {
            // A fault, which PolicyFaults reports.
            return;
        }
        gathering.pools().forEach(pool -> {
            if (pool.cells().isEmpty() && hasCost(pool.rows().get(0).sender())) {
                add(
                        FindingCode.IDLE_POOL,
                        "Pools",
                        row(pool),
                        null,
                        "Pool " + pool.code() + " gathers nothing in " + period
                                + ". Check its Sender, Accounts, Activities and Type, and whether a pool above it"
                                + " takes the"
                                + " cost.");
            }
            projects(pool);
        });
        withoutPool(gathering.untouched());
    }

    private boolean hasCost(@Nullable String sender) {
        return sender == null
                ? !cells.isEmpty()
                : cells.stream().anyMatch(cell -> cell.department().equals(sender));
    }

    /** Cost of projects that a pool takes unasked: the project then shows none of it. */
    private void projects(GatheredPool pool) {
        if (pool.rows().get(0).gathers().type() != null) {
            return;
        }
        Map<String, Long> byProject = new TreeMap<>();
        for (DirectCost cell : pool.cells()) {
            if (cell.workItem().type() == CostType.PROJECT) {
                byProject.merge(cell.workItem().code(), cell.minor(), Math::addExact);
            }
        }
        if (!byProject.isEmpty()) {
            add(
                    FindingCode.POOL_TAKES_PROJECT_COST,
                    "Pools",
                    row(pool),
                    pool.rows().get(0).sender(),
                    "Pool " + pool.code() + " takes " + amount(sum(byProject.values())) + " decided as project and"
                            + " passes it on, so the projects don't show it: "
                            + byProject.entrySet().stream()
                                    .map(entry -> entry.getKey() + " " + amount(entry.getValue()))
                                    .collect(Collectors.joining(", "))
                            + ". Write Operation in the pool's Type column to leave it with the projects.");
        }
    }

    private void withoutPool(List<DirectCost> untouched) {
        Set<String> senders = policy.pooling().pools().stream()
                .map(Pool::sender)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        policy.departments().values().stream()
                .map(registered -> registered.department())
                .filter(department ->
                        department.kind() == Department.Kind.SUPPORT && !senders.contains(department.code()))
                .forEach(department -> {
                    long kept = sum(untouched.stream()
                            .filter(cell -> cell.department().equals(department.code()))
                            .map(DirectCost::minor)
                            .toList());
                    boolean everywhere = policy.pooling().pools().stream().anyMatch(pool -> pool.sender() == null);
                    if (kept != 0 || (cells.isEmpty() && !everywhere)) {
                        add(
                                FindingCode.SUPPORT_WITHOUT_POOL,
                                "Pools",
                                0,
                                department.code(),
                                "Support department " + department.code() + " is not the sender of any pool, so "
                                        + (kept == 0 ? "its cost" : amount(kept))
                                        + " stays with it. Add a pool, or make"
                                        + " it an operating department.");
                    }
                });
    }

    private static int row(GatheredPool pool) {
        return pool.rows().get(0).row();
    }

    private static long sum(Collection<Long> minor) {
        return minor.stream().reduce(0L, Math::addExact);
    }

    private String amount(long minor) {
        return MinorUnits.groupedWithCode(minor, policy.settings().currency());
    }

    private void add(FindingCode code, String sheet, int row, @Nullable String department, String message) {
        doubts.add(new Finding(code, department, new Source("policy.xlsx", sheet, row), null, message));
    }
}
