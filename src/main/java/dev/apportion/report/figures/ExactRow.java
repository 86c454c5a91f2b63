package dev.apportion.report.figures;

import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An amount of more digits than spreadsheets keep, as exact text. */
public record ExactRow(@Word String what, String which, String exact) {

    /** Spreadsheets keep numbers to so many digits. */
    private static final int DIGITS = 15;

    /** Collects the amounts that a workbook can't show to the last digit. */
    public static final class Collector {

        private final Locale language;
        private final List<ExactRow> rows = new ArrayList<>();

        public Collector(Locale language) {
            this.language = language;
        }

        /**
         * Adds a row.
         *
         * @param what heading of the column in which the amount stands
         */
        public void add(String what, String which, @Nullable BigDecimal amount) {
            if (amount != null && amount.stripTrailingZeros().precision() > DIGITS) {
                rows.add(new ExactRow(what, which, String.format(language, "%,." + amount.scale() + "f", amount)));
            }
        }

        public void add(String which, KeyFigures figures) {
            add("Own", which, figures.own());
            add("Sent", which, figures.sent());
            add("Received", which, figures.received());
            add("Handover", which, figures.handover());
            add("Projects", which, figures.project());
            add("Operations", which, figures.operation());
            add("Held", which, figures.held());
        }

        public List<ExactRow> rows() {
            return List.copyOf(rows);
        }
    }
}
