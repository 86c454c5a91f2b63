package dev.apportion.report;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.report.chart.BridgeStep;
import dev.apportion.report.chart.BudgetBar;
import dev.apportion.report.chart.MonthBar;
import dev.apportion.report.chart.OrganizationCharts;
import dev.apportion.report.chart.ProjectBar;
import dev.apportion.report.chart.PurposeBar;
import dev.apportion.report.figures.AllocationRow;
import dev.apportion.report.figures.ExactRow;
import dev.apportion.report.figures.FindingGroup;
import dev.apportion.report.figures.FindingRow;
import dev.apportion.report.figures.GapRow;
import dev.apportion.report.figures.Heading;
import dev.apportion.report.figures.KeyFigures;
import dev.apportion.report.figures.MonthRow;
import dev.apportion.report.figures.ProjectRow;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.report.front.ComparedRow;
import dev.apportion.report.front.FrontFigures;
import dev.apportion.report.front.FrontPage;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.front.SpentRow;
import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The month of the whole organization.
 */
record OrganizationSummary(
        Heading head,
        @Description("what the front page says") FrontPage front,
        @Description("this month, from the ledger") KeyFigures ledger,
        @Description("the month before") KeyFigures last,
        @Description("the same month a year before") KeyFigures year,

        @Description("the fiscal year so far, as far as the ledger knows it")
        KeyFigures yearToDate,

        @Description("of the month, all departments together; blank if none has one") @Nullable
        BigDecimal budget,

        @Description("budgets of the fiscal year so far, of the months that the ledger knows; blank if none has one")
        @Nullable
        BigDecimal budgetToDate,

        @Description("months of the fiscal year up to this one")
        int monthsToDate,

        @Description("of those, months that the ledger knows")
        int knownMonths,

        @Description("own cost beside budget and earlier months, in the unit of the front page")
        Iterable<ComparedRow> compared,

        @Description("by what it was spent on, in the unit of the front page")
        Iterable<SpentRow> spent,

        @Description("cost by month, oldest first") Iterable<MonthRow> months,
        Iterable<DepartmentRow> departments,
        @Description("the same departments") Iterable<DepartmentRow> departmentBudgets,

        @Description("own cost beside budget, the most cost first, in the unit of the front page")
        Iterable<BudgetBar> departmentBars,

        @Description("the twelve months of the fiscal year, own cost in the unit of the front page")
        Iterable<MonthBar> monthBars,

        @Description("where the bars of the next one begin, in words; empty at zero")
        String fromBudgetCut,

        @Description("from budget to own cost of the month by department, in the unit of the front page")
        Iterable<BridgeStep> fromBudget,

        @Description("where the bars of the next one begin, in words; empty at zero")
        String fromLastMonthCut,

        @Description("from own cost of the month before by department, in the unit of the front page")
        Iterable<BridgeStep> fromLastMonth,

        @Description("projects with the most cost so far, in the unit of the front page")
        Iterable<ProjectBar> projectBars,

        @Description("own cost by what it is for, in the unit of the front page; empty where the policy doesn't say")
        Iterable<PurposeBar> purposeBars,

        @Description("projects with the most cost") Iterable<ProjectRow> largest,

        @Description("all projects with cost so far, or with a budget and not closed")
        Iterable<ProjectRow> projects,

        @Description("projects with something wrong") Iterable<ProjectRow> troubled,
        @Description("handovers under way in the period") Iterable<HandoverRow> handovers,
        Iterable<AllocationRow> allocations,

        @Description(
                "departments whose pools were passed on; a field of them in a table's last heading repeats the column")
        Iterable<AllocationMatrix.Sender> senders,

        @Description("departments that received of pools, each with its amounts in the order of the senders")
        Iterable<AllocationMatrix.Receiver> matrix,

        @Description("cost pools, with what they charge each other")
        Iterable<PoolRow> pools,

        @Description("what was sent and what became of it") Iterable<FileRow> files,

        @Description("departments that were expected and sent nothing")
        Iterable<MissingRow> missing,

        @Description("amounts of a file in one currency, by outcome")
        Iterable<AmountRow> amounts,

        @Description("against the revision before") Iterable<ChangeRow> changes,

        @Description("what a restatement of a closed period posted; empty for other revisions")
        Iterable<RestatedRow> restated,

        @Description("what came in, or should have, and isn't counted")
        Iterable<GapRow> gaps,

        @Description("the first of these, as many as a front page has room for")
        Iterable<GapRow> notCounted,

        @Description("amounts of more digits than spreadsheets keep, as exact texts")
        Iterable<ExactRow> exact,

        @Description("what was noticed, by kinds") Iterable<FindingGroup> findingGroups,

        @Description("what was noticed, those of a kind beside each other")
        Iterable<FindingRow> findings) {

    /** A department that was expected and sent nothing. */
    record MissingRow(String code, String name, String owner, String mail) {}

    static OrganizationSummary of(RunFigures figures, FrontWords words) {
        List<ProjectRow> projects = ProjectRow.all(figures);
        AllocationMatrix matrix = AllocationMatrix.of(figures);
        List<DepartmentRow> departments = DepartmentRow.of(figures);
        List<GapRow> gaps = GapRow.of(figures, gap -> true);
        FrontFigures front = FrontFigures.of(figures, null, projects);
        OrganizationCharts charts = OrganizationCharts.of(figures, front, projects, words);
        List<FindingRow> findings = FindingGroup.together(
                figures.findings.stream().map(figures::row).toList());
        return new OrganizationSummary(
                Heading.of(figures.policy, figures.run),
                FrontPage.of(front, words),
                front.now(),
                front.last(),
                front.yearAgo(),
                front.year().toDate(),
                front.budget(),
                front.year().budget(),
                front.year().months(),
                front.year().knownMonths(),
                ComparedRow.of(front, words),
                SpentRow.of(front, words),
                figures.trend(department -> true),
                departments,
                departments,
                charts.departments(),
                charts.months(),
                charts.fromBudget().cut(),
                charts.fromBudget().steps(),
                charts.fromLastMonth().cut(),
                charts.fromLastMonth().steps(),
                charts.projects(),
                charts.purposes(),
                projects.stream()
                        .filter(row -> row.toDate().signum() != 0)
                        .limit(8)
                        .toList(),
                projects,
                projects.stream().filter(row -> row.trouble() != null).toList(),
                HandoverRow.of(figures),
                figures.entries.stream()
                        .filter(entry -> entry.stage() == AllocationEntry.Stage.BETWEEN_DEPARTMENTS)
                        .map(entry -> AllocationRow.of(figures, entry))
                        .toList(),
                matrix.senders(),
                matrix.receivers(),
                PoolRow.of(figures),
                figures.fileTotals.stream()
                        .map(totals -> FileRow.of(totals, figures.wording))
                        .toList(),
                missing(figures),
                AmountRow.of(figures),
                ChangeRow.of(figures),
                RestatedRow.of(figures),
                gaps,
                gaps.stream().limit(GapRow.ON_FRONT_PAGE).toList(),
                exact(figures, departments, projects),
                FindingGroup.of(findings),
                findings);
    }

    private static List<ExactRow> exact(
            RunFigures figures, List<DepartmentRow> departments, List<ProjectRow> projects) {
        ExactRow.Collector exact =
                new ExactRow.Collector(figures.policy.settings().language());
        exact.add(figures.policy.settings().organization(), figures.figures(figures.run.period(), department -> true));
        for (DepartmentRow row : departments) {
            String name = figures.departmentLabel(row.code());
            exact.add(
                    name,
                    new KeyFigures(
                            row.own(),
                            row.sent(),
                            row.received(),
                            row.handover(),
                            row.project(),
                            row.operation(),
                            row.held()));
        }
        projects.forEach(row -> exact.add("To date", row.name(), row.toDate()));
        return exact.rows();
    }

    private static List<MissingRow> missing(RunFigures figures) {
        return figures.policy.departments().values().stream()
                .filter(department -> department.expected()
                        && !figures.present.contains(department.department().code()))
                .map(department -> new MissingRow(
                        department.department().code(),
                        department.department().name(),
                        department.owner(),
                        String.join(", ", department.to())))
                .toList();
    }
}
