package dev.apportion.report.figures;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Source;
import dev.apportion.template.model.Word;
import org.jspecify.annotations.Nullable;

/** A finding as a row. */
public record FindingRow(
        @Word String severity,
        @Word String kind,
        @Nullable String department,
        @Nullable String file,
        @Nullable String sheet,
        @Nullable String cell,
        String message) {

    public static FindingRow of(Finding finding) {
        Source source = finding.source();
        String cell = finding.cell();
        if (cell == null && source != null && source.row() > 0) {
            cell = "row " + source.row();
        }
        return new FindingRow(
                switch (finding.severity()) {
                    case ERROR -> "To do";
                    case WARNING -> "To check";
                    case INFO -> "For information";
                },
                finding.code().inWords(),
                finding.department(),
                source == null ? null : source.file(),
                source == null ? null : source.sheet(),
                cell,
                finding.message());
    }
}
