package dev.apportion.shipped.templates;

import java.util.List;
import java.util.stream.Stream;

/** Every department's way from own to fully loaded cost, and its budget. */
final class DepartmentTotals {

    private DepartmentTotals() {}

    static void fill(TemplateSheet at) {
        at.title("Departments", OrganizationTemplate.SUBTITLE);
        at.back("Fully loaded = own - sent + received + handover = projects + operations + held.");
        at.table(
                "Departments",
                5,
                narrow(
                        Column.wrap("Code", "code", 10),
                        Column.wrap("Department", "name", 24),
                        Column.money("Own", "own"),
                        Column.money("Sent", "sent"),
                        Column.money("Received", "received"),
                        Column.money("Handover", "handover"),
                        Column.sum("Fully loaded", "C#-D#+E#+F#"),
                        Column.money("Projects", "project"),
                        Column.money("Operations", "operation"),
                        Column.money("Held", "held"),
                        Column.of(
                                "Check", TemplateSheet.verdict("ROUND(G#-SUM(H#:J#),3)", "G#"), Theme.Look.VERDICT, 9),
                        Column.plainMoney("Budget", "budget"),
                        Column.of("Left of budget", "=IF(ISNUMBER(L#),L#-C#,\"–\")", Theme.Look.MONEY, 16),
                        Column.plainMoney("Loaded budget", "loadedBudget"),
                        Column.of("Left, loaded", "=IF(ISNUMBER(N#),N#-G#,\"–\")", Theme.Look.MONEY, 16),
                        Column.plainMoney("Last month, loaded", "last")));
        at.note("D5", "What went into cost pools and from there to other departments.");
        at.note("F5", "What projects pass to the operations that take over what they made.");
        at.note("J5", "Lines awaiting a decision in review.xlsx.");
        at.note("N5", "The budget with what the department receives of support departments' budgets.");
        Verdicts.color(at.sheet, "K6:K6");
        at.freeze(2, 5);
    }

    /** Sixteen columns are readable on one page only if each is as narrow as its amounts allow. */
    private static List<Column> narrow(Column... columns) {
        return Stream.of(columns)
                .map(column -> column.right() ? column.wide(14) : column)
                .toList();
    }
}
