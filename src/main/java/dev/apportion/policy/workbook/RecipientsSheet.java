package dev.apportion.policy.workbook;

import dev.apportion.policy.Locales;
import dev.apportion.policy.Recipient;
import dev.apportion.policy.workbook.cell.EmailCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The Recipients sheet. */
final class RecipientsSheet {

    static final SheetLayout LAYOUT = new SheetLayout(
            "Recipients", false, List.of("Name", "E-mail"), List.of("Cc", "Language", "Packs", "Summary", "Review"));

    private RecipientsSheet() {}

    /** @param all codes of all departments, which is what {@code All} means */
    static List<Recipient> read(PolicySheet sheet, Locale usual, Names departments, List<String> all) {
        List<Recipient> recipients = new ArrayList<>();
        for (PolicyRow row : sheet.rows()) {
            row.neededText("E-mail");
            List<String> addresses = EmailCells.emails(row, "E-mail");
            if (addresses.size() > 1) {
                row.fault("E-mail", "Only one address per row is allowed. Put others in Cc or in rows of their own.");
            }
            recipients.add(new Recipient(
                    row.neededText("Name"),
                    addresses.isEmpty() ? "" : addresses.get(0),
                    EmailCells.emails(row, "Cc"),
                    language(row, usual),
                    row.text("Packs").equalsIgnoreCase("all") ? all : departments.list(row, "Packs"),
                    row.yes("Summary", false),
                    row.yes("Review", false)));
        }
        return recipients;
    }

    private static Locale language(PolicyRow row, Locale usual) {
        String text = row.text("Language");
        Locale locale = text.isEmpty() ? usual : Locales.parse(text);
        if (locale == null) {
            row.fault("Language", "\"" + text + "\" is not a language. Write, for instance, en or de-DE.");
            return usual;
        }
        return locale;
    }
}
