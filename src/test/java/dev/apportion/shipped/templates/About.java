package dev.apportion.shipped.templates;

/** Where a workbook comes from, how to read it, and the constants of its formulas. */
final class About {

    private About() {}

    static void fill(TemplateSheet at, String label, String value) {
        at.title("About this workbook", "${head.organization}, ${head.month}");
        at.link("A3", "Back to Summary", "Summary");
        at.section("A5", "Where it comes from", 2);
        String[][] facts = {
            {"Period", "${head.month}"},
            {"Run: revision of the period", "${head.revision}"},
            {"Reporting currency", "${head.currency}"},
            {label, value},
            {"Policy (SHA-256)", "${head.policy}"},
            {"All inputs (SHA-256)", "${head.inputs}"}
        };
        for (int i = 0; i < facts.length; i++) {
            at.put("A" + (6 + i), facts[i][0], Theme.Look.LABEL_BOLD);
            at.put("B" + (6 + i), facts[i][1], Theme.Look.FACT);
        }
        at.name("Period_in_words", "B6");
        at.name("Revision", "B7");
        at.name("Reporting_currency", "B8");
        at.section("A13", "How to read it", 2);
        String[][] advice = {
            {"Own cost", "What departments sent for the month, before anything is allocated."},
            {
                "Fully loaded cost",
                "Own cost less what was passed on to others, plus what was received and handed" + " over."
            },
            {"Projects and operations", "Projects change the business and end; operations run it and go on."},
            {"Held", "Lines awaiting a decision in review.xlsx; they count as cost, but as neither of the two."},
            {"Parentheses", "Amounts in parentheses are negative: credits, or what was passed on."},
            {"Totals", "Totals below a table follow its filter. The sheet Summary always shows all."},
            {"Checks", "A check compares two figures that must be equal, and says OK or CHECK."},
            {"Fiscal year", "Year to date and budget to date cover the months of the year that the ledger knows."}
        };
        for (int i = 0; i < advice.length; i++) {
            at.put("A" + (14 + i), advice[i][0], Theme.Look.LABEL_BOLD);
            at.put("B" + (14 + i), advice[i][1], Theme.Look.WRAP);
        }
        at.section("A23", "Constants", 2);
        at.put("A24", "Tolerance of checks", Theme.Look.LABEL_BOLD);
        at.put("B24", 1e-13, Theme.Look.CONSTANT);
        at.name("Tolerance", "B24");
        at.note(
                "B24",
                "Differences below this part of an amount are ignored. Spreadsheets calculate with 15 digits; the"
                        + " program itself ties out every cent.");
        at.widths(34, 86);
    }
}
