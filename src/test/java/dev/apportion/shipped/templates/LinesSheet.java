package dev.apportion.shipped.templates;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;

/**
 * Every line with its type, the reason and where it stands: narrow columns of several lines, so that print stays
 * readable.
 */
final class LinesSheet {

    private static final double NARROW_MARGIN = 0.25;

    private LinesSheet() {}

    static void fill(TemplateSheet at) {
        at.title("Lines", "${code} ${name}, ${head.month}; Cost is in ${head.currency}");
        at.back("Every accepted line, with its type, the reason, and where it is in the file.");
        at.table(
                "Lines",
                5,
                List.of(
                        Column.of("Date", "${date}", Theme.Look.DATE, 12),
                        Column.wrap("Type", "type", 10),
                        Column.wrap("Booked on", "workItem", 13),
                        Column.wrap("Activity", "activity", 16),
                        Column.wrap("Account", "account", 16),
                        Column.wrap("Supplier", "supplier", 16),
                        Column.wrap("Description", "description", 24),
                        Column.wrap("Document", "document", 13),
                        Column.of("Amount", "${amount}", Theme.Look.MONEY_AS_SENT, 14),
                        Column.wrap("Currency", "currency", 11),
                        new Column("Cost", "${cost}", Theme.Look.MONEY, true, 14),
                        Column.wrap("Reason", "reason", 30),
                        Column.wrap("File", "file", 18),
                        Column.wrap("Sheet", "sheet", 12),
                        Column.of("Row", "${row}", Theme.Look.COUNT, 7)));
        at.note("C5", "The project or operation that bears the line.");
        at.note("I5", "As the department wrote it, in the currency next to it.");
        at.note("L5", "What decided: a reviewer, a registered code, what the department declared, a rule, or words.");
        at.note("O5", "The row of the sheet in the department's file.");
        at.freeze(2, 5);
        at.sheet.setMargin(PageMargin.LEFT, NARROW_MARGIN);
        at.sheet.setMargin(PageMargin.RIGHT, NARROW_MARGIN);
    }
}
