package dev.apportion.report;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Source;
import dev.apportion.template.Word;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A finding as a row. */
record FindingRow(
        @Word String severity,
        @Word String kind,
        @Nullable String department,
        @Nullable String file,
        @Nullable String sheet,
        @Nullable String cell,
        String message) {

    static FindingRow of(Finding finding) {
        Source source = finding.source();
        String cell = finding.cell();
        if (cell == null && source != null && source.row() > 0) {
            cell = "row " + source.row();
        }
        return new FindingRow(
                switch (finding.severity()) {
                    case ERROR -> "To do";
                    case WARNING -> "Please look";
                    case INFO -> "For information";
                },
                words(finding.code()),
                finding.department(),
                source == null ? null : source.file(),
                source == null ? null : source.sheet(),
                cell,
                finding.message());
    }

    private static String words(String code) {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
