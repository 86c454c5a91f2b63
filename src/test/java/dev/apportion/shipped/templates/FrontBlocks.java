package dev.apportion.shipped.templates;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** What both front pages begin with: what happened in words, whether it ties and is complete, and what it is compared with. */
final class FrontBlocks {

    /** Where to look: a label that leads to a sheet, and how many there are. */
    record Pointer(String label, String sheet, String count) {}

    private final TemplateSheet at;

    FrontBlocks(TemplateSheet at) {
        this.at = at;
    }

    /** Rows 3 to 6: up to three sentences, and how they are made. */
    void headline() {
        String[] lines = {"${front.first}", "${front.second}", "${front.third}"};
        for (int i = 0; i < lines.length; i++) {
            int row = 3 + i;
            at.put("A" + row, lines[i], i == 0 ? Theme.Look.HEADLINE : Theme.Look.HEADLINE_NEXT);
            at.sheet.addMergedRegion(CellRangeAddress.valueOf("A" + row + ":H" + row));
            at.sheet.getRow(row - 1).setHeightInPoints(i == 0 ? 21 : 17);
        }
        at.put(
                "A6",
                "Made from the figures: own cost against budget, else against the month before; what is missing or held;"
                        + " what exceeds its budget; what was passed on.",
                Theme.Look.RULE);
        at.sheet.addMergedRegion(CellRangeAddress.valueOf("A6:H6"));
        at.note(
                "A6",
                "The first three of these lines that apply: own cost of the month against its budget (without one, against"
                        + " the month before); a restatement; gaps and held lines; projects whose cost or forecast exceeds"
                        + " their budget; departments over budget; cost passed on or received.");
    }

    /** Two checks beside each other's money, and where to look; four rows. */
    void checks(int row, List<Pointer> pointers) {
        at.section("A" + row, "Can it be relied on?", 8);
        check(row + 1, "Figures tie", "Control totals", "=All_checks");
        check(row + 2, "Complete", "Completeness", "=Complete");
        Verdicts.color(at.sheet, "B" + (row + 1) + ":B" + (row + 2));
        money(row + 3, "Held until decided", "=SUM(Held_cost)/MAX(1,Front_unit)");
        money(row + 4, "Not counted, as far as known", "${front.notCounted}");
        at.note(
                "A" + (row + 3),
                "In the totals, as neither project nor operation. The lines are in review.xlsx, with suggestions.");
        at.note(
                "A" + (row + 4),
                "In no total: what was rejected, could not be read or was not sent. See Completeness.");
        for (int i = 0; i < pointers.size(); i++) {
            Pointer pointer = pointers.get(i);
            String of = String.valueOf(row + 1 + i);
            at.link("F" + of, pointer.label(), pointer.sheet());
            at.sheet.addMergedRegion(CellRangeAddress.valueOf("F" + of + ":G" + of));
            at.put("H" + of, pointer.count(), Theme.Look.COUNT);
        }
    }

    private void check(int row, String label, String sheet, String verdict) {
        at.link("A" + row, label, sheet);
        at.put("B" + row, verdict, Theme.Look.VERDICT);
        at.put("C" + row, "", Theme.Look.VERDICT);
        at.sheet.addMergedRegion(CellRangeAddress.valueOf("B" + row + ":C" + row));
    }

    private void money(int row, String label, String amount) {
        at.put("A" + row, label, Theme.Look.TEXT);
        at.put("B" + row, amount, Theme.Look.COUNT);
    }

    /** This month's fully loaded cost as the front page has it, in whole units. */
    static String fullyLoaded() {
        return "=SUM(INDEX(Spent[Fully loaded],1))*SUM(Front_unit)";
    }

    /** Cost beside what it is compared with; less cost is better, whatever the sign. */
    void compared(int row) {
        at.section("A" + row, "Compared, in ${front.unit}", 8);
        at.table(
                "Compared",
                row + 1,
                List.of(
                        Column.wrap("Compared with", "with", 34),
                        Column.of("Cost", "${cost}", Theme.Look.COUNT, 14),
                        Column.of("Reference", "${reference}", Theme.Look.COUNT, 14),
                        Column.of("Difference", "=IF(ISNUMBER(B#),ROUND(B#-C#,5),\"–\")", Theme.Look.VARIANCE, 14),
                        Column.of(
                                "In percent",
                                "=IF(ISNUMBER(B#),IF(C#>0,IF(ABS(D#)<10*C#,D#/C#,\"–\"),\"–\"),\"–\")",
                                Theme.Look.VARIANCE_PERCENT,
                                14),
                        Column.of(
                                "Verdict",
                                "=IF(ISNUMBER(D#),IF(D#=0,\"= same\",IF(D#>0,\"▼ worse\",IF(SUM(Sent_nothing)>0,\"incomplete\",\"▲ better\"))),\"–\")",
                                Theme.Look.VERDICT,
                                14)));
        int pattern = row + 2;
        Verdicts.judge(at.sheet, "D" + pattern + ":F" + pattern, "$D" + pattern);
        at.note(
                "D" + (row + 1),
                "Cost less reference. Less cost is better, more is worse, whatever the sign;"
                        + " while a department has sent nothing, less cost is only incomplete.");
    }

    /** What it was spent on; the shares of a row add up to 100.0 percent. */
    void spent(int row) {
        at.section("A" + row, "What it was spent on, in ${front.unit}", 8);
        at.table(
                "Spent",
                row + 1,
                List.of(
                        Column.wrap("Month", "when", 34),
                        Column.of("Projects", "${project}", Theme.Look.COUNT, 14),
                        Column.of("Projects %", "${projectShare}", Theme.Look.PERCENT, 14),
                        Column.of("Operations", "${operation}", Theme.Look.COUNT, 14),
                        Column.of("Operations %", "${operationShare}", Theme.Look.PERCENT, 14),
                        Column.of("Held", "${held}", Theme.Look.COUNT, 14),
                        Column.of("Held %", "${heldShare}", Theme.Look.PERCENT, 14),
                        Column.of("Fully loaded", "${all}", Theme.Look.COUNT, 14)));
        at.note("B" + (row + 1), "Projects change the business and end; operations run it and go on.");
    }
}
