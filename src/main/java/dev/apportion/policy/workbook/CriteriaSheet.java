package dev.apportion.policy.workbook;

import dev.apportion.message.Message;
import dev.apportion.policy.Criterion;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.condition.Condition;
import dev.apportion.policy.workbook.cell.ConditionCells;
import dev.apportion.policy.workbook.cell.NumberCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Criteria sheet. */
final class CriteriaSheet {

    static final SheetLayout LAYOUT =
            new SheetLayout("Criteria", false, List.of("Name", "Weight", "Looks at"), List.of("Test", "Note"));

    private static final String LOOKS_AT = "Looks at";

    private CriteriaSheet() {}

    static List<Criterion> read(PolicySheet sheet) {
        List<Criterion> criteria = new ArrayList<>();
        for (PolicyRow row : sheet.rows()) {
            criteria.add(criterion(row));
        }
        return criteria;
    }

    private static Criterion criterion(PolicyRow row) {
        Criterion.Measure measure = measure(row.neededText(LOOKS_AT));
        Field field = measure == Criterion.Measure.FIELD ? field(row) : null;
        boolean tested = measure == Criterion.Measure.FIELD || measure == Criterion.Measure.TEXT;
        Condition condition = ConditionCells.condition(row, "Test");
        if (tested && row.blank("Test")) {
            row.fault("Test", "A criterion that looks at " + row.text(LOOKS_AT) + " needs a test.");
        } else if (!tested && !row.blank("Test")) {
            row.warning(
                    "Test", Message.of("The test has no effect: {0} is measured.", String.valueOf(row.text(LOOKS_AT))));
        }
        row.neededText("Weight");
        Integer weight = NumberCells.wholeNumber(row, "Weight");
        if (weight != null && weight == 0) {
            row.fault("Weight", "A weight of 0 has no effect. Write above 0 for project, below 0 for operation.");
        }
        return new Criterion(row.neededText("Name"), weight == null ? 0 : weight, measure, field, condition);
    }

    private static @Nullable Field field(PolicyRow row) {
        Field field = ColumnsSheet.field(row, LOOKS_AT, row.text(LOOKS_AT));
        if (field != null && field.isPartOfAmount()) {
            row.fault(LOOKS_AT, "Debit and credit become the amount. Write Amount instead.");
        }
        return field;
    }

    static Criterion.Measure measure(String looksAt) {
        return switch (Headings.normalize(looksAt)) {
            case "text" -> Criterion.Measure.TEXT;
            case "start and end" -> Criterion.Measure.HAS_START_AND_END;
            case "repeats" -> Criterion.Measure.REPEATS;
            default -> Criterion.Measure.FIELD;
        };
    }
}
