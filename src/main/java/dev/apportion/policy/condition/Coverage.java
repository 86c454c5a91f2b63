package dev.apportion.policy.condition;

import java.util.List;

/** Whether one condition leaves nothing for another to match; false when in doubt. */
final class Coverage {

    private Coverage() {}

    static boolean covers(Condition wide, Condition narrow) {
        if (wide.equals(Condition.ANY) || narrow.equals(Condition.NONE) || wide.equals(narrow)) {
            return true;
        }
        if (narrow instanceof AnyOfCondition list) {
            return list.conditions().stream().allMatch(condition -> covers(wide, condition));
        }
        if (wide instanceof AnyOfCondition list) {
            return list.conditions().stream().anyMatch(condition -> covers(condition, narrow));
        }
        if (wide instanceof NotCondition not) {
            return apart(not.condition(), narrow);
        }
        if (narrow instanceof ExactCondition exact) {
            return wide.matches(exact.text());
        }
        if (narrow instanceof RangeCondition inner) {
            return wide instanceof RangeCondition outer && outer.encloses(inner);
        }
        return wide instanceof PartCondition outer && narrow instanceof PartCondition inner && outer.encloses(inner);
    }

    /** Whether no value can match both. */
    private static boolean apart(Condition a, Condition b) {
        if (b instanceof NotCondition not) {
            return covers(not.condition(), a);
        }
        List<Condition> parts = a instanceof AnyOfCondition list ? list.conditions() : List.of(a);
        return parts.stream()
                .allMatch(part -> part instanceof ExactCondition exact
                        ? !b.matches(exact.text()) && !(b instanceof RangeCondition)
                        : b instanceof ExactCondition other && !part.matches(other.text()));
    }
}
