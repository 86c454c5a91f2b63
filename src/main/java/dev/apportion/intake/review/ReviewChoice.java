package dev.apportion.intake.review;

import dev.apportion.cost.CostType;
import dev.apportion.intake.value.TypeWords;
import dev.apportion.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reviewer chose in a row. A blank work item leaves each line's own activity. */
record ReviewChoice(CostType type, @Nullable String workItem) {

    /**
     * The choice of the current row; null if it can't be taken over, which is a fault then.
     *
     * @param lines what it decides
     */
    static @Nullable ReviewChoice of(ReviewTable table, Policy policy, List<ReviewLines.Line> lines) {
        CostType type = TypeWords.parse(table.meaning("decision"));
        String workItem = table.text("work item");
        if (type == null) {
            table.fault(
                    "decision",
                    "A decision is " + table.said("project") + " or " + table.said("operation") + ".",
                    lines);
            return null;
        }
        if (!workItem.isEmpty()
                && policy.register()
                        .workItem(workItem)
                        .filter(item -> item.type() == type)
                        .isEmpty()) {
            table.fault(
                    "work item",
                    "\"" + workItem + "\" is not registered as the decided type. Choose one from the list.",
                    lines);
            return null;
        }
        return new ReviewChoice(type, workItem.isEmpty() ? null : workItem);
    }
}
