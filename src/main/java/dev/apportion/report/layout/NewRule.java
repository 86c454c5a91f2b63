package dev.apportion.report.layout;

import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.Rule;
import java.util.Map;

/**
 * A row for the Rules sheet, in the words that a person would write into it.
 *
 * @param conditions what to write below a field's name; empty texts ask for nothing
 * @param workItem code or name; empty for the line's own activity
 * @param note why the rule is there; may be empty
 */
public record NewRule(Map<Field, String> conditions, Rule.Outcome outcome, String workItem, String note) {

    /** The cell of a column of the Rules sheet; empty for one that this says nothing of. */
    String cell(String heading) {
        return switch (heading) {
            case "Decision" -> decision();
            case "Work item" -> workItem;
            case "Note" -> note;
            default -> {
                Field field = Headings.field(heading);
                yield field == null ? "" : conditions.getOrDefault(field, "");
            }
        };
    }

    private String decision() {
        return switch (outcome) {
            case PROJECT -> "Project";
            case OPERATION -> "Operation";
            case HOLD -> "Hold";
            case NOT_COST -> "Not cost";
        };
    }
}
