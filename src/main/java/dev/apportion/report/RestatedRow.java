package dev.apportion.report;

import dev.apportion.cost.CostType;
import dev.apportion.cost.LoadedCost;
import dev.apportion.cost.RestatedCost;
import dev.apportion.template.Description;
import dev.apportion.template.Word;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a restatement of a closed period posted to a work item in a department, in the reporting currency. */
record RestatedRow(
        String department,
        String item,
        @Word String type,

        @Description("fully loaded cost as it stood before the restatement")
        BigDecimal before,

        @Description("fully loaded cost as it is now") BigDecimal after) {

    private record Place(String department, String workItem, CostType type) {}

    /** Nothing for a period that was not closed. */
    static List<RestatedRow> of(RunFigures figures) {
        Map<Place, Long> now = new HashMap<>();
        if (figures.run.restatement() > 0) {
            for (LoadedCost cost : figures.ledger.allocations().loaded(figures.run.id())) {
                now.merge(
                        new Place(
                                cost.department(),
                                cost.workItem().code(),
                                cost.workItem().type()),
                        cost.total(),
                        Math::addExact);
            }
        }
        return figures.ledger.restatements().ofRun(figures.run.id()).stream()
                .map(posted -> of(figures, posted, now))
                .toList();
    }

    private static RestatedRow of(RunFigures figures, RestatedCost posted, Map<Place, Long> now) {
        Place place = new Place(posted.department(), posted.workItem(), posted.type());
        long after = now.getOrDefault(place, 0L);
        return new RestatedRow(
                posted.department() + " " + figures.departmentName(posted.department()),
                posted.workItem(),
                posted.type() == CostType.PROJECT ? "Project" : "Operation",
                figures.amount(Math.subtractExact(after, posted.minor())),
                figures.amount(after));
    }
}
