package dev.apportion.policy.workbook;

import dev.apportion.policy.Criterion;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.condition.Conditions;
import dev.apportion.policy.data.DataLines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The criteria that count where the policy has no Criteria sheet, from the list that the starter policy's sheet is made of
 * too. Its rows are written as the sheet's are.
 */
final class DefaultCriteria {

    private static final List<Criterion> ALL = read();

    private DefaultCriteria() {}

    static List<Criterion> all() {
        return ALL;
    }

    private static List<Criterion> read() {
        return DataLines.of(DefaultCriteria.class, "criteria.txt").stream()
                .map(row -> criterion(row.split("\\|", -1)))
                .toList();
    }

    private static Criterion criterion(String[] cells) {
        Criterion.Measure measure = CriteriaSheet.measure(cells[2]);
        @Nullable Field field = measure == Criterion.Measure.FIELD ? Headings.field(cells[2]) : null;
        return new Criterion(cells[0], Integer.parseInt(cells[1]), measure, field, Conditions.parse(cells[3]));
    }
}
