package dev.apportion.shipped.templates;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;

/**
 * Every line with its type, the reason in a few words and where it stands; the reason in full is the last column. Thousands of
 * lines are not for paper: only an empty cell is printed, which programs leave out, unless somebody changes the print area.
 */
final class LinesSheet {

    private static final double NARROW_MARGIN = 0.25;

    private LinesSheet() {}

    static void fill(TemplateSheet at) {
        at.title("Lines", "${code} ${name}, ${head.month}; Cost is in ${head.currency}");
        at.back(
                "Every accepted line and where it is in the file. To print the lines, set the print area to columns A to K.");
        at.table(
                "Lines",
                5,
                List.of(
                        Column.of("Date", "${date}", Theme.Look.DATE, 12),
                        Column.wrap("Type", "type", 10),
                        Column.wrap("Booked on", "workItem", 16),
                        Column.wrap("Description", "description", 34),
                        Column.wrap("Supplier", "supplier", 22),
                        Column.wrap("Account", "account", 24),
                        Column.wrap("Document", "document", 13),
                        Column.of("Amount", "${amount}", Theme.Look.MONEY_AS_SENT, 14),
                        Column.wrap("Currency", "currency", 11),
                        new Column("Cost", "${cost}", Theme.Look.MONEY, true, 14),
                        Column.wrap("Reason", "shortReason", 24),
                        Column.text("Activity", "activity", 24),
                        Column.of("File and sheet", "${file}, ${sheet}", Theme.Look.TEXT, 30),
                        Column.of("Row", "${row}", Theme.Look.COUNT, 9),
                        Column.text("Reason in full", "reason", 90)));
        at.note("C5", "The project or operation that bears the line.");
        at.note("H5", "As the department wrote it, in the currency next to it.");
        at.note("K5", "What decided: a reviewer, a registered code, what the department declared, a rule, or words.");
        at.note("N5", "The row of the sheet in the department's file.");
        at.freeze(2, 5);
        at.sheet.getWorkbook().setPrintArea(at.sheet.getWorkbook().getSheetIndex(at.sheet), "$Q$1");
        at.sheet.setMargin(PageMargin.LEFT, NARROW_MARGIN);
        at.sheet.setMargin(PageMargin.RIGHT, NARROW_MARGIN);
    }
}
