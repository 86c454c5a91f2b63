package dev.apportion.shipped.templates;

import java.util.ArrayList;
import java.util.List;

/** What was noticed, the most urgent first; the kinds and what to do are said in the workbook's language. */
final class Findings {

    /** The kinds, each with its money. */
    static final String KINDS = "Findings by kind";

    private static final int HEADINGS = 5;

    private Findings() {}

    static void kinds(TemplateSheet at, String subtitle) {
        at.title(KINDS, subtitle);
        at.back("To do: cost is missing or held until somebody acts. To check: the figures stand.");
        at.table(
                "FindingGroups",
                HEADINGS,
                List.of(
                        Column.wrap("Urgency", "severity", 16),
                        Column.wrap("Kind", "kind", 26),
                        Column.of("Findings", "${count}", Theme.Look.COUNT, 16),
                        Column.plainMoney("Amount", "amount"),
                        Column.wrap("The first of them", "message", 72),
                        Column.of(
                                "All",
                                "=IF(B#=\"\",\"\",HYPERLINK(CHAR(35)&\"Findings!A\"&(" + (HEADINGS + 1) + "+SUM(C$"
                                        + HEADINGS + ":C#)-SUM(C#)),\"Show\"))",
                                Theme.Look.LINK_IN_TABLE,
                                10)));
        at.note("D5", "In the reporting currency, of the rows that these findings are about, each once.");
        at.freeze(0, HEADINGS);
    }

    static void fill(TemplateSheet at, String subtitle, boolean ofOneDepartment) {
        at.title("Findings", subtitle);
        at.back("To do: cost is missing or held until somebody acts. To check: the figures stand.");
        List<Column> columns = new ArrayList<>();
        columns.add(Column.wrap("Urgency", "severity", 16));
        if (!ofOneDepartment) {
            columns.add(Column.wrap("Department", "department", 12));
        }
        columns.addAll(List.of(
                Column.wrap("Kind", "kind", 24),
                Column.wrap("What is wrong and what to do", "message", 62),
                Column.wrap("File", "file", 24),
                Column.wrap("Where", "place", 24)));
        if (!ofOneDepartment) {
            columns.add(Column.plainMoney("Amount", "amount"));
        }
        at.table("Findings", HEADINGS, columns);
        at.freeze(0, HEADINGS);
    }
}
