package dev.apportion.report.figures;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Source;
import dev.apportion.message.Wording;
import dev.apportion.template.model.Description;
import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A finding as a row. */
public record FindingRow(
        @Word String severity,
        @Word String kind,
        @Nullable String department,
        @Nullable String file,
        @Nullable String sheet,
        @Nullable String cell,

        @Description("sheet and cell in one") @Nullable String place,
        String message,

        @Description("of the row that it is about, in the reporting currency; blank if none is known") @Nullable
        BigDecimal amount) {

    /** Sheet and cell or row in one; null if neither is known. */
    public static @Nullable String place(@Nullable String sheet, @Nullable String cell) {
        String place = Stream.of(sheet, cell)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }

    /**
     * The row of a finding.
     *
     * @param amount of the row that it is about, in the reporting currency; null if none is known
     */
    public static FindingRow of(Finding finding, @Nullable BigDecimal amount, Wording wording) {
        Source source = finding.source();
        String cell = finding.cell();
        if (cell == null && source != null && source.row() > 0) {
            cell = wording.row(source.row());
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
                place(source == null ? null : source.sheet(), cell),
                wording.of(finding.message()),
                amount);
    }
}
