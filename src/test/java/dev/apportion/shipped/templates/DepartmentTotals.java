package dev.apportion.shipped.templates;

import java.util.List;
import java.util.stream.Stream;

/** Every department against its budget, and its way from own to fully loaded cost. */
final class DepartmentTotals {

    private DepartmentTotals() {}

    static void fill(TemplateSheet at) {
        at.title("Departments", OrganizationTemplate.SUBTITLE);
        at.back("Fully loaded = own cost - passed on + received + handover = projects + operations + held.");
        at.section("A5", "Against budget, own and fully loaded cost", 9);
        at.table(
                "DepartmentBudgets",
                6,
                narrow(
                        Column.wrap("Code", "code", 10),
                        Column.wrap("Department", "name", 34),
                        Column.money("Own cost", "own"),
                        Column.plainMoney("Budget", "budget"),
                        Column.of("Budget remaining", "=IF(ISNUMBER(D#),D#-C#,\"–\")", Theme.Look.MONEY, 16),
                        Column.money("Fully loaded", "loaded"),
                        Column.plainMoney("Loaded budget", "loadedBudget"),
                        Column.of("Remaining, loaded", "=IF(ISNUMBER(G#),G#-F#,\"–\")", Theme.Look.MONEY, 16),
                        Column.plainMoney("Last month, loaded", "last")));
        at.note("G6", "The budget with what the department receives of support departments' budgets.");
        at.section("A10", "From own to fully loaded cost", 11);
        at.table(
                "Departments",
                11,
                narrow(
                        Column.wrap("Code", "code", 10),
                        Column.wrap("Department", "name", 34),
                        Column.money("Own cost", "own"),
                        Column.money("Passed on", "sent"),
                        Column.money("Received", "received"),
                        Column.money("Handover", "handover"),
                        Column.sum("Fully loaded", "SUM(C#)-SUM(D#)+SUM(E#)+SUM(F#)"),
                        Column.money("Projects", "project"),
                        Column.money("Operations", "operation"),
                        Column.money("Held", "held"),
                        Column.of(
                                "Check",
                                TemplateSheet.verdict("ROUND(G#-SUM(H#:J#),3)", "G#"),
                                Theme.Look.VERDICT,
                                11)));
        at.note("D11", "What went into cost pools and from there to other departments.");
        at.note("F11", "What projects pass to the operations that take over what they made.");
        at.note("J11", "Lines awaiting a decision in review.xlsx.");
        Verdicts.color(at.sheet, "K12:K12");
        at.sheet.createFreezePane(2, 0);
    }

    /** Readable on one page only if each is as narrow as its amounts allow. */
    private static List<Column> narrow(Column... columns) {
        return Stream.of(columns)
                .map(column -> column.right() ? column.wide(14) : column)
                .toList();
    }
}
