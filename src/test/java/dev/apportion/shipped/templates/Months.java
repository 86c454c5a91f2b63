package dev.apportion.shipped.templates;

import java.util.List;

/** Months by what was spent on what. */
final class Months {

    private static final int HEADINGS = 5;

    private Months() {}

    static void fill(TemplateSheet at, String subtitle) {
        at.title("Month by month", subtitle);
        at.back("Cost after allocation of up to twelve months, from each month's latest revision.");
        at.table(
                "Months",
                HEADINGS,
                List.of(
                        Column.text("Month", "month", 16),
                        Column.money("Projects", "project"),
                        Column.money("Operations", "operation"),
                        Column.money("Held", "held"),
                        Column.sum("Total", "SUM(B#:D#)"),
                        Column.of(
                                "Project share",
                                "=IF(AND(B#>=0,C#>=0,SUM(B#)+SUM(C#)>0),B#/(B#+C#),\"–\")",
                                Theme.Look.PERCENT,
                                18)));
        at.freeze(1, HEADINGS);
    }

    /** The total of the newest month. */
    static String newest() {
        return "=INDEX(Months[Total],ROWS(Months[Total]))";
    }
}
