package dev.apportion.shipped.templates;

import java.util.ArrayList;
import java.util.List;

/** A department's projects and operations with their way to fully loaded cost. */
final class DepartmentWorkItemSheets {

    /** So many columns side by side are printed small; a narrow one holds (9,999,999.00) as it is. */
    private static final int AMOUNT = 14;

    private static final Column LOADED_BUDGET = narrow("Loaded budget", "loadedBudget");
    private static final String LOADED_BUDGET_NOTE =
            "The month's budget with its share of support departments' budgets, shared as cost is.";

    private DepartmentWorkItemSheets() {}

    static void projects(TemplateSheet at) {
        at.title("Projects", DepartmentTemplate.SUBTITLE);
        at.back("Budget and status are shown where this department sponsors the project; to date is own cost.");
        at.table(
                "Projects",
                5,
                fromOwnToLoaded(
                        Column.wrap("Project", "name", 28),
                        LOADED_BUDGET,
                        narrow("Budget", "budget"),
                        narrow("To date", "toDate"),
                        Column.of("Budget remaining", "=IF(ISNUMBER(I#),I#-J#,\"–\")", Theme.Look.MONEY, AMOUNT),
                        Column.of("End", "${end}", Theme.Look.DATE, 12),
                        Column.wrap("Purpose", "purpose", 13),
                        Column.wrap("Status", "state", 14)));
        at.note("E5", "The project's share of cost pools of other departments, and of this one.");
        at.note("F5", "What projects pass to the operations that take over what they made.");
        at.note("H5", LOADED_BUDGET_NOTE);
        at.note("J5", "Own cost in all months that the ledger knows, without shares of cost pools.");
        at.freeze(2, 5);
    }

    static void operations(TemplateSheet at) {
        at.title("Operations", DepartmentTemplate.SUBTITLE);
        at.back("The month's budget is a twelfth of the annual budget.");
        at.table(
                "Operations",
                5,
                fromOwnToLoaded(
                        Column.wrap("Operation", "name", 32),
                        narrow("Budget", "budget"),
                        LOADED_BUDGET,
                        Column.of("Budget remaining", "=IF(ISNUMBER(I#),I#-G#,\"–\")", Theme.Look.MONEY, AMOUNT),
                        Column.wrap("Purpose", "purpose", 12)));
        at.note("I5", LOADED_BUDGET_NOTE);
        at.note("J5", "Loaded budget less fully loaded cost.");
        at.freeze(2, 5);
    }

    private static Column narrow(String heading, String field) {
        return Column.plainMoney(heading, field).wide(AMOUNT);
    }

    /** The way from own to fully loaded cost, and what else stands behind it. */
    private static List<Column> fromOwnToLoaded(Column name, Column... behind) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.wrap("Code", "code", 14),
                name,
                Column.money("Own cost", "own").wide(AMOUNT),
                Column.money("Passed on", "sent").wide(AMOUNT),
                Column.money("Received", "received").wide(AMOUNT),
                Column.money("Handover", "handover").wide(AMOUNT),
                Column.sum("Fully loaded", "SUM(C#)-SUM(D#)+SUM(E#)+SUM(F#)").wide(AMOUNT)));
        columns.addAll(List.of(behind));
        return columns;
    }
}
