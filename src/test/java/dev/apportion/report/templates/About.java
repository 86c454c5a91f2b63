package dev.apportion.report.templates;

/** Where a workbook comes from and how to read it. */
final class About {

    private About() {}

    static void fill(TemplateSheet at, String label, String value) {
        at.title("About this workbook", "${head.organization}, ${head.month}");
        at.link("A3", "Back to Summary", "Summary");
        at.section("A5", "Where it comes from", 2);
        String[][] facts = {
            {"Period", "${head.month}"},
            {"Revision", "${head.revision}"},
            {"Reporting currency", "${head.currency}"},
            {label, value},
            {"Policy (SHA-256)", "${head.policy}"},
            {"All inputs (SHA-256)", "${head.inputs}"}
        };
        for (int i = 0; i < facts.length; i++) {
            at.put("A" + (6 + i), facts[i][0], Theme.Look.LABEL_BOLD);
            at.put("B" + (6 + i), facts[i][1], Theme.Look.WRAP);
        }
        at.section("A13", "How to read it", 2);
        String[] advice = {
            "Own cost is what departments sent. Fully loaded cost = own - sent + received + handovers.",
            "Projects change the business, operations run it; held lines wait for a decision in review.xlsx.",
            "Amounts in parentheses are negative. Totals follow the filter; checks show OK or CHECK."
        };
        for (int i = 0; i < advice.length; i++) {
            at.put("A" + (14 + i), advice[i], Theme.Look.NOTE);
        }
        at.widths(34, 100);
    }
}
