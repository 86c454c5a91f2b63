package dev.apportion.shipped.templates;

import java.util.List;

/** A department's own cost by account and by supplier. */
final class RollUpSheet {

    static final String SHEET = "By account";

    private RollUpSheet() {}

    static void fill(TemplateSheet at) {
        at.title("Own cost by account and by supplier", DepartmentTemplate.SUBTITLE);
        at.back("The lines added up; a blank name stands for lines that name none.");
        at.section("A5", "By account", 4);
        at.table("Accounts", 6, columns("Account"));
        at.section("A10", "By supplier", 4);
        at.table("Suppliers", 11, columns("Supplier"));
        at.widths(60, 12, 20, 12);
    }

    private static List<Column> columns(String name) {
        return List.of(
                Column.wrap(name, "name", 60),
                Column.of("Lines", "${lines}", Theme.Look.COUNT, 12),
                Column.money("Cost", "cost"),
                Column.of("Share", "=IF(Own_cost>0,IF(C#>=0,C#/Own_cost,\"–\"),\"–\")", Theme.Look.PERCENT, 12));
    }
}
