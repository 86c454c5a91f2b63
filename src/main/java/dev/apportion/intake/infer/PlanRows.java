package dev.apportion.intake.infer;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.policy.Field;
import java.util.List;

/**
 * A column that says of each row whether its amount is actual cost or another figure, such as a plan or a variance: where some is
 * actual, the others are none.
 */
final class PlanRows {

    private static final int FIRST = 3;

    private PlanRows() {}

    /** The mapping with that column, if the table has one; what the policy calls a category is for its rules. */
    static ColumnMapping find(ColumnMapping mapping, SampledTable table, HeaderMatcher matcher) {
        for (int column = 0; column < table.width(); column++) {
            Field field = mapping.field(column);
            boolean open = field == null || field == Field.TYPE || field == Field.CATEGORY;
            if (open
                    && !matcher.isWritten(table.heading(column))
                    && table.first(column, FIRST).allMatch(PlanRows::isEither)
                    && isOne(table.rowsWith(column), column)) {
                return mapping.with(mapping.shape().withPlans(column));
            }
        }
        return mapping;
    }

    private static boolean isOne(List<SampleRow> rows, int column) {
        List<String> said =
                rows.stream().map(row -> row.cell(column).text()).distinct().toList();
        return said.stream().allMatch(PlanRows::isEither) && said.stream().anyMatch(HeadingWords::isActual);
    }

    private static boolean isEither(String text) {
        return HeadingWords.isActual(text) || HeadingWords.isFigure(text);
    }
}
