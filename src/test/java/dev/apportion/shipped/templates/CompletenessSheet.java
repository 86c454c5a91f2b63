package dev.apportion.shipped.templates;

import java.util.ArrayList;
import java.util.List;

/** Whether all that came in is counted: a check beside the arithmetic, and what is not counted with its money. */
final class CompletenessSheet {

    private CompletenessSheet() {}

    /** The sheet with everything that isn't counted, and the verdict named {@code Complete}. */
    static void fill(TemplateSheet at, String subtitle, boolean ofOneDepartment) {
        at.title("Completeness", subtitle);
        at.back("What came in, or should have, and is in no total of this workbook. Held cost is in the totals.");
        at.table("Gaps", 8, columns(ofOneDepartment, 40, 20));
        at.put("A5", "Complete", Theme.Look.LABEL_BOLD);
        at.put(
                "B5",
                "=IF(COUNTA(Gaps[Why])>0,\"CHECK: gaps: \"&COUNTA(Gaps[Why]),IF(B6>0,\"CHECK: held lines: \"&B6,"
                        + "\"OK: all is counted\"))",
                Theme.Look.VERDICT);
        at.put("A6", "Held lines", Theme.Look.LABEL_BOLD);
        at.put("B6", "${front.heldLines}", Theme.Look.COUNT);
        at.note("B6", "In the totals, but not decided yet: complete is only what needs no one's decision.");
        at.name("Complete", "B5");
        Verdicts.color(at.sheet, "B5");
        notes(at, 8);
        at.widths(40, 26, 20, 14, 14, 20, 12, 30);
        at.freeze(1, 8);
    }

    /** The block of a front page with the first of them. */
    static void block(TemplateSheet at, int row, boolean ofOneDepartment) {
        List<Column> columns = columns(ofOneDepartment, 34, 14);
        at.section(
                "A" + row,
                "=IF(COUNTA(Gaps[Why])>COUNTA(NotCounted[Why]),\"Not counted: the first of them, all are on"
                        + " Completeness\",IF(COUNTA(Gaps[Why])>0,\"Not counted\",\"Not counted: nothing\"))",
                columns.size());
        at.table("NotCounted", row + 1, columns);
        notes(at, row + 1);
    }

    private static void notes(TemplateSheet at, int headings) {
        at.note("C" + headings, "Of rejected rows: what could not be read.");
        at.note("F" + headings, "Blank if nobody knows the amount.");
    }

    private static List<Column> columns(boolean ofOneDepartment, int first, int other) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.wrap("Where", "place", first),
                Column.wrap("Why", "why", other),
                Column.wrap("Field", "field", other),
                Column.of("Rows", "${rows}", Theme.Look.COUNT, other),
                Column.of("Without amount", "${withoutAmount}", Theme.Look.COUNT, other),
                Column.of("Amount", "${amount}", Theme.Look.MONEY_AS_SENT, other),
                Column.wrap("Currency", "currency", other)));
        if (!ofOneDepartment) {
            columns.add(Column.wrap("Department", "department", 23));
        }
        return columns;
    }
}
