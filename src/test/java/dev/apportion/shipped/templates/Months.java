package dev.apportion.shipped.templates;

import java.util.List;

/** The months behind the trend of a front page. */
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
                        Column.of("Project share", "=IF(B#+C#=0,\"–\",B#/(B#+C#))", Theme.Look.PERCENT, 15)));
        at.freeze(1, HEADINGS);
    }

    static void chart(TemplateSheet front, int[] place) {
        Charts.stacked(
                front,
                place,
                "Projects and operations, up to twelve months",
                "Stacked columns: project, operation and held cost after allocation, by month",
                front.sheet.getWorkbook().getSheet("Months"),
                HEADINGS,
                0,
                1,
                2,
                3);
    }

    /** The total of the newest month. */
    static String newest() {
        return "=INDEX(Months[Total],ROWS(Months[Total]))";
    }
}
