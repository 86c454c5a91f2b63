package dev.apportion.shipped.templates;

import dev.apportion.report.chart.Labels;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A period under another policy beside what it is. */
final class WhatIfTemplate {

    /** Holds 1,234,567.89; longer amounts are written smaller. */
    private static final int NARROW = 14;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Theme theme = new Theme(workbook);

    static XSSFWorkbook make() {
        WhatIfTemplate template = new WhatIfTemplate();
        template.workbook.setCellFormulaValidation(false);
        TemplateSheet summary = template.sheet("Summary");
        template.departments();
        template.items();
        template.lines();
        ChartFigures.ofWhatIf(template.sheet(ChartFigures.SHEET));
        template.summary(summary);
        template.theme
                .texts
                .words(List.of("Project", "Operation", "Held", "Before", "After"))
                .words(Labels.words())
                .write(template.workbook, template.theme);
        Negatives.mark(template.workbook);
        ThirdDecimals.show(template.workbook);
        PlainReferences.write(template.workbook);
        return template.workbook;
    }

    private TemplateSheet sheet(String name) {
        return new TemplateSheet(
                workbook,
                theme,
                name,
                "${head.organization} · ${head.month} · revision ${head.revision} · what if: ${other}");
    }

    private void summary(TemplateSheet at) {
        at.title(
                "What if: ${other}",
                "${head.organization}, ${head.month}, revision ${head.revision}, in ${head.currency}");
        String[] sheets = {"Departments", "Work items", "Lines", ChartFigures.SHEET};
        for (int i = 0; i < sheets.length; i++) {
            at.link((char) ('A' + i) + "3", sheets[i], sheets[i]);
        }
        String[] headings = {"Fully loaded cost", "Before", "After", "Difference"};
        for (int i = 0; i < headings.length; i++) {
            at.put((char) ('A' + i) + "5", headings[i], i == 0 ? Theme.Look.HEAD : Theme.Look.HEAD_RIGHT);
        }
        figure(at, 6, "Projects: change the business", "Projects");
        figure(at, 7, "Operations: run the business", "Operations");
        figure(at, 8, "Held: awaiting a decision", "Held");
        at.put("A9", "All cost", Theme.Look.TOTAL);
        for (String column : List.of("B", "C", "D")) {
            at.put(column + "9", "=ROUND(SUM(" + column + "6:" + column + "8),3)", Theme.Look.TOTAL_MONEY);
        }
        FrontCharts.whatIf(at, 11);
        at.section("A26", "What moved it", 4);
        at.table(
                "Causes",
                27,
                List.of(
                        Column.wrap("Rule, pool, rate or handover", "name", 70),
                        Column.of("Lines", "${lines}", Theme.Look.COUNT, 22),
                        Column.of("Moved", "${moved}", Theme.Look.MONEY, 20)));
        at.put("A30", "Lines that differ", Theme.Look.TEXT);
        at.put("B30", "${moved}", Theme.Look.COUNT);
        ties(at);
        at.section("A39", "Read this with it", 4);
        at.table("Notes", 40, List.of(Column.wrap("Note", "text", 70)));
        at.put("A44", "The other policy (SHA-256)", Theme.Look.LABEL_BOLD);
        at.put("A45", "${otherPolicy}", Theme.Look.NOTE);
        at.put("A46", "The policy of revision ${head.revision} (SHA-256)", Theme.Look.LABEL_BOLD);
        at.put("A47", "${head.policy}", Theme.Look.NOTE);
        at.widths(70, 22, 20, 20);
        at.sheet.getPrintSetup().setLandscape(false);
    }

    private static void ties(TemplateSheet at) {
        at.section("A32", "Does it tie?", 4);
        at.put("A33", "All cost before, from the ledger", Theme.Look.TEXT);
        at.put("B33", "${before}", Theme.Look.MONEY);
        at.put("A34", "By other exchange rates", Theme.Look.TEXT);
        at.put("B34", "${byRates}", Theme.Look.MONEY);
        at.put("A35", "Less lines that are no longer cost", Theme.Look.TEXT);
        at.put("B35", "${notCost}", Theme.Look.MONEY);
        at.put("A36", "All cost after", Theme.Look.TEXT);
        at.put("B36", "${after}", Theme.Look.MONEY);
        at.put("A37", "Check", Theme.Look.TOTAL);
        at.put(
                "B37",
                "=IF(AND(ROUND(SUM(B33)+SUM(B34)-SUM(B35)-SUM(B36),3)=0,ROUND(SUM(B9)-SUM(B33),3)=0,ROUND(SUM(C9)-SUM(B36),3)=0),"
                        + "\"OK: totals tie\",\"CHECK: totals differ\")",
                Theme.Look.TOTAL);
    }

    private static void figure(TemplateSheet at, int row, String label, String column) {
        at.put("A" + row, label, Theme.Look.TEXT);
        at.put("B" + row, "=SUM(Departments[" + column + " before])", Theme.Look.MONEY);
        at.put("C" + row, "=SUM(Departments[" + column + " after])", Theme.Look.MONEY);
        at.put("D" + row, "=ROUND(SUM(C" + row + ")-SUM(B" + row + "),3)", Theme.Look.MONEY);
    }

    private void departments() {
        TemplateSheet at = sheet("Departments");
        at.title("Departments", "${head.organization}, ${head.month}, what if: ${other}, in ${head.currency}");
        at.back("Fully loaded cost. Moved by: the largest causes, with what each adds or takes away.");
        at.table(
                "Departments",
                5,
                List.of(
                        Column.wrap("Code", "code", 9),
                        Column.wrap("Department", "name", 20),
                        Column.money("Projects before", "projectBefore").wide(NARROW),
                        Column.money("Projects after", "projectAfter").wide(NARROW),
                        Column.money("Operations before", "operationBefore").wide(NARROW),
                        Column.money("Operations after", "operationAfter").wide(NARROW),
                        Column.money("Held before", "heldBefore").wide(NARROW),
                        Column.money("Held after", "heldAfter").wide(NARROW),
                        Column.sum("Before", "SUM(C#)+SUM(E#)+SUM(G#)").wide(NARROW + 1),
                        Column.sum("After", "SUM(D#)+SUM(F#)+SUM(H#)").wide(NARROW + 1),
                        Column.of("Difference", "=ROUND(SUM(J#)-SUM(I#),3)", Theme.Look.MONEY, NARROW + 1),
                        Column.wrap("Moved by", "movedBy", 44)));
        at.freeze(2, 5);
    }

    private void items() {
        TemplateSheet at = sheet("Work items");
        at.title(
                "Work items that differ",
                "${head.organization}, ${head.month}, what if: ${other}, in ${head.currency}");
        at.back("Fully loaded cost by department and work item; unchanged ones are left out.");
        at.table(
                "Items",
                5,
                List.of(
                        Column.wrap("Department", "department", 13),
                        Column.wrap("Work item", "code", 16),
                        Column.wrap("Name", "name", 26),
                        Column.wrap("Type before", "typeBefore", 11),
                        Column.wrap("Type after", "typeAfter", 11),
                        Column.money("Before", "before").wide(NARROW),
                        Column.money("After", "after").wide(NARROW),
                        Column.of("Difference", "=ROUND(SUM(G#)-SUM(F#),3)", Theme.Look.MONEY, NARROW + 1),
                        Column.wrap("Moved by", "movedBy", 50)));
        at.freeze(2, 5);
    }

    private void lines() {
        TemplateSheet at = sheet("Lines");
        at.title("Lines that differ", "${head.organization}, ${head.month}, what if: ${other}, in ${head.currency}");
        at.back("Each line, with what decided it before and what would decide it under the other policy.");
        at.table(
                "Lines",
                5,
                List.of(
                        Column.wrap("File", "file", 18),
                        Column.wrap("Sheet", "sheet", 12),
                        Column.of("Row", "${row}", Theme.Look.COUNT, 7),
                        Column.wrap("Department", "department", 13),
                        Column.wrap("Description", "description", 24),
                        Column.money("Before", "before").wide(NARROW),
                        Column.money("After", "after").wide(NARROW),
                        Column.wrap("Type before", "typeBefore", 11),
                        Column.wrap("Work item before", "itemBefore", 14),
                        Column.wrap("Evidence before", "evidenceBefore", 30),
                        Column.wrap("Type after", "typeAfter", 11),
                        Column.wrap("Work item after", "itemAfter", 14),
                        Column.wrap("Evidence after", "evidenceAfter", 30)));
        at.freeze(3, 5);
    }
}
