package dev.apportion.report.figures;

import dev.apportion.cost.Source;
import dev.apportion.ledger.Completeness;
import dev.apportion.template.model.Description;
import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Something that came in, or should have, and isn't counted. */
public record GapRow(
        @Description("the file, or the department that sent nothing")
        String place,

        @Word String why,

        @Description("that could not be read of rejected rows") @Word @Nullable
        String field,

        @Description("that are not counted; blank if that isn't known") @Nullable
        Long rows,

        @Description("rows of them whose amount could not be read") @Nullable
        Long withoutAmount,

        @Description("of the others; blank if nobody knows it") @Nullable
        BigDecimal amount,

        @Nullable String currency,

        @Description("whose it is; blank if nobody can say") @Nullable
        String department) {

    /** As many as a front page has room for. */
    public static final int ON_FRONT_PAGE = 6;

    public static List<GapRow> of(RunFigures figures, Predicate<Completeness.Gap> which) {
        return figures.completeness.gaps().stream()
                .filter(which)
                .map(gap -> of(figures, gap))
                .toList();
    }

    private static GapRow of(RunFigures figures, Completeness.Gap gap) {
        String department = gap.department();
        String label = department == null ? null : figures.departmentLabel(department);
        String file = gap.file();
        boolean counted = gap.rows() > 0;
        return new GapRow(
                file == null ? String.valueOf(label) : figures.wording.of(new Source(file, gap.sheet(), 0).inWords()),
                switch (gap.kind()) {
                    case MISSING_DEPARTMENT -> "Missing department";
                    case UNREADABLE_FILE -> "Unreadable";
                    case NO_TABLE -> "No table";
                    case NOT_UNDERSTOOD -> "Sheet not understood";
                    case REJECTED_ROWS -> "Rejected";
                    case TWO_READINGS -> "Column ambiguous";
                    case NO_RATE -> "No rate";
                },
                gap.detail().isEmpty() ? null : gap.detail(),
                counted ? gap.rows() : null,
                counted ? gap.rowsWithoutAmount() : null,
                gap.amount(),
                gap.currency() == null ? null : gap.currency().getCode(),
                label);
    }
}
