package dev.apportion.report.figures;

import dev.apportion.cost.CostType;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.money.MinorUnits;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.template.model.Description;
import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project with its cost in this period and over its life, in the reporting currency.
 */
public record ProjectRow(
        String code,
        String name,

        @Description("code of the department that owns it") @Nullable
        String sponsor,

        @Description("own cost in this period") BigDecimal own,

        @Description("what went into pools, as a negative amount")
        BigDecimal sent,

        @Description("what came from pools") BigDecimal received,

        @Description("what came (positive) or went (negative) by handovers")
        BigDecimal handover,

        @Description("fully loaded cost in this period") BigDecimal loaded,

        @Description("own cost over all periods that the ledger knows, and the opening balance")
        BigDecimal toDate,

        @Description("own cost before the ledger's first period, as the policy says; blank if it says none") @Nullable
        BigDecimal opening,

        @Description("for the whole life; blank if there is none or it is in another currency") @Nullable
        BigDecimal budget,

        @Description(
                "this period's part of the budget with what came of support departments' budgets, of the department"
                        + " in a pack; blank if the department has no budget")
        @Nullable
        BigDecimal loadedBudget,

        @Description("own cost at the end if it goes on as on average in the last three months")
        BigDecimal forecast,

        @Description("latest approved end") @Nullable LocalDate end,

        @Description(
                "run, grow or transform, and whether its cost may become an asset; blank if the policy doesn't say")
        @Nullable
        @Word
        String purpose,

        @Word @Description("its status, and what is wrong with it, in words")
        String state,

        @Word @Description("what is wrong with it; blank if nothing is") @Nullable
        String trouble) {

    /** A project's part in the given cost; budget and life only where {@code sponsor} says so. */
    public static ProjectRow of(RunFigures figures, LoadedCost cost, boolean whole) {
        String code = cost.workItem().code();
        RegisteredProject project = figures.policy.register().projects().get(code);
        Long opening = project == null || !whole ? null : project.openingMinor();
        long toDate = opening == null ? 0 : opening;
        for (Month month : figures.months.values()) {
            for (LoadedCost of : month.ofWorkItem(code)) {
                if (whole || of.department().equals(cost.department())) {
                    toDate = Math.addExact(toDate, of.direct());
                }
            }
        }
        Long budget = project == null || !whole ? null : project.budgetIn(figures.currency);
        long forecast = whole ? forecast(figures, project, code, toDate) : toDate;
        String trouble = project == null || !whole ? null : trouble(figures, project, budget, toDate, forecast);
        return new ProjectRow(
                code,
                cost.department().isEmpty()
                        ? ItemNames.amongAll(cost.workItem(), figures.wording)
                        : ItemNames.of(cost.workItem(), figures.wording),
                project == null ? null : project.department(),
                figures.amount(cost.direct()),
                figures.amount(cost.sent()),
                figures.amount(cost.received()),
                figures.amount(cost.handover()),
                figures.amount(cost.total()),
                figures.amount(toDate),
                MinorUnits.decimalOrNull(opening, figures.currency),
                MinorUnits.decimalOrNull(budget, figures.currency),
                cost.department().isEmpty()
                        ? figures.budgets.ofWorkItem(code)
                        : figures.budgets.of(cost.department(), code),
                figures.amount(forecast),
                project == null ? null : project.term().end(),
                project == null ? null : Purposes.inWords(project.purpose(), project.capitalizable()),
                trouble == null ? status(project) : trouble,
                trouble);
    }

    /** Every project with cost so far or an open budget, all departments together; the largest to date first. */
    public static List<ProjectRow> all(RunFigures figures) {
        var codes = new java.util.TreeMap<String, dev.apportion.cost.WorkItem>();
        figures.months.values().forEach(month -> month.loaded().stream()
                .filter(cost -> cost.workItem().type() == CostType.PROJECT)
                .forEach(cost -> codes.put(cost.workItem().code(), cost.workItem())));
        figures.policy.register().projects().values().stream()
                .filter(IdleWorkItems::isOpen)
                .forEach(project -> codes.putIfAbsent(project.code(), project.workItem()));
        List<ProjectRow> rows = new ArrayList<>();
        codes.forEach((code, item) -> {
            long[] parts = new long[4];
            for (LoadedCost cost : figures.current().ofWorkItem(code)) {
                parts[0] = Math.addExact(parts[0], cost.direct());
                parts[1] = Math.addExact(parts[1], cost.sent());
                parts[2] = Math.addExact(parts[2], cost.received());
                parts[3] = Math.addExact(parts[3], cost.handover());
            }
            rows.add(of(figures, new LoadedCost("", item, parts[0], parts[1], parts[2], parts[3]), true));
        });
        rows.sort(java.util.Comparator.comparing(ProjectRow::toDate).reversed().thenComparing(ProjectRow::code));
        return rows;
    }

    private static long forecast(RunFigures figures, @Nullable RegisteredProject project, String code, long toDate) {
        if (project == null) {
            return toDate;
        }
        long left = ChronoUnit.MONTHS.between(
                figures.run.period().month(), YearMonth.from(project.term().end()));
        List<Month> latest = figures.latest(3);
        long recent = latest.stream().mapToLong(month -> month.direct(code)).sum();
        return left <= 0 ? toDate : Math.addExact(toDate, Math.multiplyExact(recent, left) / latest.size());
    }

    private static @Nullable String trouble(
            RunFigures figures, RegisteredProject project, @Nullable Long budget, long toDate, long forecast) {
        List<String> troubles = new ArrayList<>();
        if (budget != null && toDate > budget) {
            troubles.add("Over budget");
        } else if (budget != null && forecast > budget) {
            troubles.add("Forecast over budget");
        }
        if (project.term().end().isBefore(figures.run.period().firstDay())
                && figures.current().direct(project.code()) != 0) {
            troubles.add("Cost past its end");
        }
        List<Month> latest = figures.latest(3);
        if (latest.size() == 3
                && project.status() == RegisteredProject.Status.ACTIVE
                && !project.term().start().isAfter(latest.get(2).period().lastDay())
                && latest.stream().allMatch(month -> month.direct(project.code()) == 0)) {
            troubles.add("No cost for three months");
        }
        return troubles.isEmpty() ? null : String.join("; ", troubles);
    }

    private static String status(@Nullable RegisteredProject project) {
        return project == null
                ? "Not registered"
                : switch (project.status()) {
                    case PLANNED -> "Planned";
                    case ACTIVE -> "Active";
                    case ON_HOLD -> "On hold";
                    case CLOSED -> "Closed";
                };
    }
}
