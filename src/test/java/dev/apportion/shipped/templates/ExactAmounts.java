package dev.apportion.shipped.templates;

import java.util.List;

/** Amounts of more digits than spreadsheets keep, as texts; the sheet is hidden where there are none. */
final class ExactAmounts {

    static final String SHEET = "Exact amounts";

    private ExactAmounts() {}

    static void fill(TemplateSheet at, String subtitle) {
        at.title("Exact amounts", subtitle);
        at.back(
                "Spreadsheets keep 15 digits of a number. These amounts have more, so cells show them without their last digits;"
                        + " here they are to the cent.");
        at.table(
                "Exact",
                6,
                List.of(
                        Column.wrap("What", "what", 24),
                        Column.wrap("Which", "which", 50),
                        Column.of("Exact amount", "${exact}", Theme.Look.TEXT_RIGHT, 34)));
        at.freeze(0, 6);
    }
}
