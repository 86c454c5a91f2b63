package dev.apportion.web.decide;

import dev.apportion.policy.Field;
import dev.apportion.policy.Rule;
import dev.apportion.report.layout.NewRule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A rule as it stands in the page's form.
 *
 * @param conditions the cells that are filled in, as a person writes them on the Rules sheet
 * @param outcome null until it is chosen
 */
record RuleForm(Map<Field, String> conditions, Rule.@Nullable Outcome outcome, String workItem, String note) {

    /** What the form can ask for; a rule that asks for more is written in Excel. */
    static final List<Field> OFFERED = List.of(
            Field.SUPPLIER,
            Field.ACCOUNT,
            Field.DESCRIPTION,
            Field.ACTIVITY_CODE,
            Field.ACTIVITY_NAME,
            Field.DEPARTMENT);

    /** To hold lines that are held would change nothing. */
    static final List<Rule.Outcome> OUTCOMES =
            List.of(Rule.Outcome.PROJECT, Rule.Outcome.OPERATION, Rule.Outcome.NOT_COST);

    /** Characters of a cell; the form's fields take no more. */
    private static final int LONGEST = 300;

    /** What was sent, field by field. */
    static RuleForm of(Map<String, String> sent) {
        Map<Field, String> conditions = new EnumMap<>(Field.class);
        for (Field field : OFFERED) {
            String cell = cell(sent, field.name());
            if (!cell.isEmpty()) {
                conditions.put(field, cell);
            }
        }
        String outcome = cell(sent, "outcome");
        return new RuleForm(
                conditions,
                OUTCOMES.stream()
                        .filter(one -> one.name().equals(outcome))
                        .findFirst()
                        .orElse(null),
                cell(sent, "workItem"),
                cell(sent, "note"));
    }

    private static String cell(Map<String, String> sent, String name) {
        String cell = StringUtils.normalizeSpace(sent.getOrDefault(name, ""));
        if (cell.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return cell;
    }

    /** What stands below a heading of the Rules sheet. */
    public String cell(Field field) {
        return conditions.getOrDefault(field, "");
    }

    /** Whether it can be tried: a rule that asks for nothing would be about every line. */
    boolean isWhole() {
        return outcome != null && !conditions.isEmpty();
    }

    /** The row that it is to be, once it is whole. */
    NewRule row() {
        if (outcome == null) {
            throw new IllegalStateException("Nobody chose what the rule decides");
        }
        return new NewRule(conditions, outcome, workItem, note);
    }
}
