package dev.apportion.report;

import dev.apportion.cost.CostType;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.report.chart.BridgeStep;
import dev.apportion.report.chart.ChargeBar;
import dev.apportion.report.chart.DepartmentCharts;
import dev.apportion.report.chart.Labels;
import dev.apportion.report.chart.MonthBar;
import dev.apportion.report.chart.PartBar;
import dev.apportion.report.chart.ProjectBar;
import dev.apportion.report.chart.PurposeBar;
import dev.apportion.report.figures.AllocationRow;
import dev.apportion.report.figures.ExactRow;
import dev.apportion.report.figures.FindingGroup;
import dev.apportion.report.figures.FindingRow;
import dev.apportion.report.figures.GapRow;
import dev.apportion.report.figures.Heading;
import dev.apportion.report.figures.IdleWorkItems;
import dev.apportion.report.figures.KeyFigures;
import dev.apportion.report.figures.LineRow;
import dev.apportion.report.figures.MonthRow;
import dev.apportion.report.figures.ProjectRow;
import dev.apportion.report.figures.RollUp;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.report.front.ComparedRow;
import dev.apportion.report.front.FrontFigures;
import dev.apportion.report.front.FrontPage;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.front.SpentRow;
import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One department's month. Holds nothing of another department.
 */
record DepartmentPack(
        Heading head,
        @Description("of the department") String code,
        @Description("of the department") String name,
        @Description("who answers for its cost") String owner,

        @Description("of the month in the reporting currency, blank if none") @Nullable
        BigDecimal budget,

        @Description("the budget with what the department receives of others', blank if it has none of its own")
        @Nullable
        BigDecimal loadedBudget,

        @Description("what the front page says") FrontPage front,
        @Description("this month, from the ledger") KeyFigures ledger,
        @Description("the month before") KeyFigures last,
        @Description("the same month a year before") KeyFigures year,

        @Description("the fiscal year so far, as far as the ledger knows it")
        KeyFigures yearToDate,

        @Description("budgets of the fiscal year so far, of the months that the ledger knows; blank if none has one")
        @Nullable
        BigDecimal budgetToDate,

        @Description("cost beside budgets and earlier months, own with own, in the unit of the front page")
        Iterable<ComparedRow> compared,

        @Description("by what it was spent on, in the unit of the front page")
        Iterable<SpentRow> spent,

        @Description("how it came from own cost, in the unit of the front page")
        Iterable<SpentRow> flows,

        @Description("own and received cost by work item, the most first, in the unit of the front page")
        Iterable<PartBar> itemBars,

        @Description("the twelve months of the fiscal year, own cost in the unit of the front page")
        Iterable<MonthBar> monthBars,

        @Description("where the bars of the next one begin, in words; empty at zero")
        String fromBudgetCut,

        @Description("from budget to own cost of the month by work item, in the unit of the front page")
        Iterable<BridgeStep> fromBudget,

        @Description("where the bars of the next one begin, in words; empty at zero")
        String fromLastMonthCut,

        @Description("from own cost of the month before by work item, in the unit of the front page")
        Iterable<BridgeStep> fromLastMonth,

        @Description("what was charged to other departments, the most first, in the unit of the front page")
        Iterable<ChargeBar> chargeBars,

        @Description("projects with the most cost so far, in the unit of the front page")
        Iterable<ProjectBar> projectBars,

        @Description("own cost by what it is for, in the unit of the front page; empty where the policy doesn't say")
        Iterable<PurposeBar> purposeBars,

        @Description("cost by month, oldest first") Iterable<MonthRow> months,

        @Description("projects with cost in this period, or with a budget")
        Iterable<ProjectRow> projects,

        @Description("operations with cost in this period, or with a budget")
        Iterable<OperationRow> operations,

        @Description("what was shared with other departments")
        Iterable<AllocationRow> allocations,

        @Description("every cost line of the department") Iterable<LineRow> lines,
        @Description("own cost by account") Iterable<RollUp> accounts,
        @Description("own cost by supplier") Iterable<RollUp> suppliers,

        @Description("what came in, or should have, and isn't counted")
        Iterable<GapRow> gaps,

        @Description("the first of these, as many as a front page has room for")
        Iterable<GapRow> notCounted,

        @Description("amounts of more digits than spreadsheets keep, as exact texts")
        Iterable<ExactRow> exact,

        @Description("what was noticed, by kinds") Iterable<FindingGroup> findingGroups,

        @Description("what was noticed, those of a kind beside each other")
        Iterable<FindingRow> findings,

        @Description("what the department sent") Iterable<InputFile> files) {

    /** A file in which the department has lines. */
    record InputFile(String file, String sha256) {}

    /** @param head what the pack says of itself; the same content may have been there in an earlier revision */
    static DepartmentPack of(RunFigures figures, String code, Heading head, FrontWords words) {
        RegisteredDepartment registered = figures.policy.departments().get(code);
        List<GapRow> gaps = GapRow.of(figures, gap -> code.equals(gap.department()));
        List<ProjectRow> projects = IdleWorkItems.beside(figures, code, CostType.PROJECT).stream()
                .map(cost -> ProjectRow.of(
                        figures, cost, sponsors(figures, code, cost.workItem().code())))
                .toList();
        FrontFigures front = FrontFigures.of(figures, code, projects);
        List<SpentRow> spent = SpentRow.of(front, words);
        DepartmentCharts charts = DepartmentCharts.of(figures, code, front, projects, words);
        Iterable<LineRow> lines = new Pages<>(
                figures.ledger.lines().ofDepartment(code), line -> LineRow.of(line, figures.currency, figures.wording));
        List<FindingRow> findings = FindingGroup.together(findings(figures, code));
        return new DepartmentPack(
                head,
                code,
                figures.departmentName(code),
                registered == null ? "" : registered.owner(),
                front.budget(),
                front.loadedBudget(),
                FrontPage.of(front, words),
                front.now(),
                front.last(),
                front.yearAgo(),
                front.year().toDate(),
                front.year().budget(),
                ComparedRow.of(front, words),
                spent,
                spent,
                charts.items(),
                charts.months(),
                charts.fromBudget().cut(),
                charts.fromBudget().steps(),
                charts.fromLastMonth().cut(),
                charts.fromLastMonth().steps(),
                charts.charged(),
                charts.projects(),
                charts.purposes(),
                figures.trend(code::equals),
                projects,
                IdleWorkItems.beside(figures, code, CostType.OPERATION).stream()
                        .map(cost -> OperationRow.of(figures, cost))
                        .toList(),
                figures.entriesOf(code).stream()
                        .map(entry -> AllocationRow.seenBy(figures, entry, code))
                        .toList(),
                lines,
                rollUp(figures, code, line -> line.line().account().label(), words),
                rollUp(figures, code, line -> line.line().posting().supplier(), words),
                gaps,
                gaps.stream().limit(GapRow.ON_FRONT_PAGE).toList(),
                exact(figures, code, lines),
                FindingGroup.of(findings),
                findings,
                files(figures, code));
    }

    private static List<RollUp> rollUp(
            RunFigures figures, String code, Function<LedgerLine, @Nullable String> by, FrontWords words) {
        return RollUp.of(
                figures.ledger.lines().ofDepartment(code), by, count -> Labels.others(count, words), figures.currency);
    }

    /** Rows that are missing from all figures, then what else was noticed. */
    private static List<FindingRow> findings(RunFigures figures, String code) {
        return Stream.concat(
                        RejectedRows.of(figures, code).stream(),
                        figures.findings.stream()
                                .filter(finding -> code.equals(finding.department()))
                                .map(figures::row))
                .toList();
    }

    /** Lines are gone through only where the department's own figures have so many digits. */
    private static List<ExactRow> exact(RunFigures figures, String code, Iterable<LineRow> lines) {
        ExactRow.Collector exact =
                new ExactRow.Collector(figures.policy.settings().language());
        exact.add(figures.departmentLabel(code), figures.figures(figures.run.period(), code::equals));
        if (!exact.rows().isEmpty()) {
            lines.forEach(line -> exact.add("Cost", line.place(), line.cost()));
        }
        return exact.rows();
    }

    private static boolean sponsors(RunFigures figures, String department, String code) {
        var project = figures.policy.register().projects().get(code);
        return project != null && project.department().equals(department);
    }

    private static List<InputFile> files(RunFigures figures, String code) {
        Set<Integer> numbers = figures.filesByDepartment.getOrDefault(code, Set.of());
        return figures.files.stream()
                .filter(file -> numbers.contains(file.number()))
                .map((SourceFile file) -> new InputFile(file.name(), file.sha256()))
                .toList();
    }
}
