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
import dev.apportion.message.GroupedAmount;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.policy.Base;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Pool;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Share;
import java.time.YearMonth;
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
        List<String> rest = valid.stream()
                .filter(share -> !lost.contains(share))
                .map(Share::receiver)
                .toList();
        Message named = Message.joined(
                "; ",
                lost.stream()
                        .map(share -> Message.of(
                                "{0} % to {1}, which {2}",
                                PlainNumbers.plain(share.percent()),
                                share.receiver(),
                                Objects.requireNonNullElse(receivers.whyNot(pool, share.receiver()), Message.NONE)))
                        .toList());
        Message others = Message.joined(", ", rest);
        add(
                FindingCode.SHARE_NOT_RECEIVED,
                "Shares",
                lost.get(0).row(),
                null,
                Message.of(
                        "The percentages of base {0} give {1}. As a result, from pool {2} (row {3}) {4}. Give "
                                + "the percentages to departments that may receive, or change the pool's Method, "
                                + "Receivers or Excluded.",
                        base.code(),
                        named,
                        pool.code(),
                        pool.row(),
                        rest.isEmpty()
                                ? Message.of("nobody receives anything")
                                : Message.of("{0} {1,choice,1#gets|1<share} all of it", others, rest.size())));
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
                    Message.of(
                            "{0}, so they count as zero. Add the figures for {1}, or write Yes under Carry forward.",
                            outdated(code, figures, period), period.month()));
        }
    }

    /** The figures of a base that are no longer valid. */
    static Message outdated(String base, List<Base.Figure> figures, Period period) {
        Set<YearMonth> periods = figures.stream()
                .map(figure -> figure.period().month())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Message.of(
                "Base {0} has no figure of {1} for {2}; those of {3} (sheet Bases, {4}) are not carried forward",
                base,
                figures.stream().map(Base.Figure::department).collect(Collectors.joining(", ")),
                period.month(),
                Message.joined(", ", periods),
                PlainNumbers.rows(figures.stream().map(Base.Figure::row).toList()));
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
                    Message.of(
                            "{0} gives {1} % of what it receives to project {2}, which {3}. End the share with "
                                    + "Until, or extend the project.",
                            share.of(),
                            PlainNumbers.plain(share.percent()),
                            project.code(),
                            closed
                                    ? Message.of("is closed")
                                    : Message.of(
                                            "ended on {0}", project.term().end().toString())));
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
                        Message.of(
                                "Pool {0} gathers nothing in {1}. Check its Sender, Accounts, Activities and "
                                        + "Type, and whether a pool above it takes the cost.",
                                pool.code(), period.month()));
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
                    Message.of(
                            "Pool {0} takes {1} decided as project and passes it on, so the projects don't show "
                                    + "it: {2}. Write Operation in the pool's Type column to leave it with the "
                                    + "projects.",
                            pool.code(),
                            amount(sum(byProject.values())),
                            Message.joined(
                                    ", ",
                                    byProject.entrySet().stream()
                                            .map(entry ->
                                                    Message.of("{0} {1}", entry.getKey(), amount(entry.getValue())))
                                            .toList())));
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
                                Message.of(
                                        "Support department {0} is not the sender of any pool, so {1} stays with "
                                                + "it. Add a pool, or make it an operating department.",
                                        department.code(), kept == 0 ? Message.of("its cost") : amount(kept)));
                    }
                });
    }

    private static int row(GatheredPool pool) {
        return pool.rows().get(0).row();
    }

    private static long sum(Collection<Long> minor) {
        return minor.stream().reduce(0L, Math::addExact);
    }

    private GroupedAmount amount(long minor) {
        return new GroupedAmount(new Amount(minor, policy.settings().currency()));
    }

    private void add(FindingCode code, String sheet, int row, @Nullable String department, Message message) {
        doubts.add(new Finding(code, department, new Source("policy.xlsx", sheet, row), null, message));
    }
}
