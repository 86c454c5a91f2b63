package dev.apportion.shipped.templates;

import java.util.ArrayList;
import java.util.List;

/** What was noticed, the most urgent first; the kinds and what to do are said in the workbook's language. */
final class Findings {

    private Findings() {}

    static void fill(TemplateSheet at, String subtitle, boolean ofOneDepartment) {
        at.title("Findings", subtitle);
        at.back("To do: cost is missing or held until somebody acts. To check: the figures stand.");
        List<Column> columns = new ArrayList<>();
        columns.add(Column.wrap("Urgency", "severity", 14));
        if (!ofOneDepartment) {
            columns.add(Column.wrap("Department", "department", 12));
        }
        columns.addAll(List.of(
                Column.wrap("Kind", "kind", 24),
                Column.wrap("What is wrong and what to do", "message", 62),
                Column.wrap("File", "file", 24),
                Column.wrap("Where", "place", 24)));
        at.table("Findings", 5, columns);
        at.freeze(0, 5);
    }
}
